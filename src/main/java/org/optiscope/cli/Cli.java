package org.optiscope.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.optiscope.text.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/**
 * The root of the command line and its exit status.
 *
 * <pre>
 * 0   done
 * 1   the input is wrong, or more than the memory holds: one line on standard error, never a stack trace
 * 2   wrong usage: one line and where help is
 * 70  a defect of the program
 * </pre>
 */
@Command(
        name = "optiscope",
        description = {
            "Watch gradient-descent optimizers work.",
            "Without a command it opens the window; with FILE.json in place of one, on that experiment, with FILE.md on that lesson."
        },
        versionProvider = Cli.Version.class,
        mixinStandardHelpOptions = true,
        subcommands = {
            SimulateCommand.class,
            RenderCommand.class,
            SweepCommand.class,
            TorchCommand.class,
            CheckCommand.class,
            EvaluateCommand.class,
            ListCommand.class,
            ShellCommand.class
        })
public final class Cli implements Runnable {
    static final String OUTPUT_CLOSED =
            "standard output was closed, or its disk is full, before everything was written";
    static final int INPUT_WRONG = 1;
    static final int USAGE_WRONG = 2;
    static final int DEFECT = 70;

    /** What is wrong stands at the beginning and at the end; between them a message may quote an argument of any length. */
    private static final int LONGEST = 1000;

    private static final int LAST_WORDS = 150;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    /** Tells the version and the commit that the build wrote down, and the Java that runs it. */
    static final class Version implements CommandLine.IVersionProvider {
        private static final Pattern COMMIT = Pattern.compile("[0-9a-f]+");

        @Override
        public String[] getVersion() throws IOException {
            try (InputStream in = Cli.class.getResourceAsStream("version.txt")) {
                String[] lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\\R");
                // Built outside a repository, it knows of no commit.
                String commit = COMMIT.matcher(lines[1]).matches() ? "commit " + lines[1] + ", " : "";
                return new String[] {lines[0] + " (" + commit + "Java " + System.getProperty("java.version") + ")"};
            }
        }
    }

    /** Runs the command that the arguments name on the streams of the process, in UTF-8. */
    public static int run(String[] arguments) {
        return run(Arguments.asGiven(arguments), writer(FileDescriptor.out), writer(FileDescriptor.err));
    }

    /** Not {@code System.out}, which would hide that nobody reads any more or that the disk is full. */
    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8));
    }

    /**
     * Runs the command that the arguments name.
     *
     * @return the exit status
     */
    public static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        CommandLine root = new CommandLine(new Cli())
                .setOut(out)
                .setErr(err)
                .setPosixClusteredShortOptionsAllowed(false)
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(Cli::usageWrong)
                .setExecutionExceptionHandler(Cli::failed);
        CommandLine evaluate = root.getSubcommands().get(EvaluateCommand.NAME);
        evaluate.setUnmatchedOptionsArePositionalParams(true); // -1.5,2 is a point; the command refuses what is not
        int status = execute(root, arguments);
        if (out.checkError() && status == 0) {
            status = report(root, OUTPUT_CLOSED, INPUT_WRONG);
        }
        err.flush();
        return status;
    }

    private static int execute(CommandLine root, String... arguments) {
        try {
            return root.execute(arguments);
        } catch (OutOfMemoryError e) {
            return report(root, Memory.exhausted(), INPUT_WRONG);
        } catch (Error e) {
            return defect(root, e);
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    private static int usageWrong(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        if (e.getCause() instanceof Refusal input) {
            return report(command, input.getMessage(), INPUT_WRONG);
        }
        return report(
                command, Usage.fault(e) + "; see " + command.getCommandSpec().qualifiedName() + " --help", USAGE_WRONG);
    }

    private static int failed(Exception e, CommandLine command, CommandLine.ParseResult arguments) {
        return e instanceof Refusal ? report(command, sentence(e.getMessage()), INPUT_WRONG) : defect(command, e);
    }

    private static int defect(CommandLine command, Throwable e) {
        return report(command, defect(e), DEFECT);
    }

    private static String defect(Throwable e) {
        List<StackTraceElement> trace = List.of(e.getStackTrace());
        return "this is a defect, please report it: " + e + (trace.isEmpty() ? "" : " at " + trace.get(0));
    }

    /** Tells of a defect outside all commands, and gives the exit status for it. */
    public static int defect(Throwable e, PrintWriter err) {
        err.println("optiscope: " + defect(e));
        return DEFECT;
    }

    /** Prints what is wrong on standard error, on one line, and gives the status back. */
    static int report(CommandLine command, String message, int status) {
        String shown = message.length() <= LONGEST
                ? message
                : message.substring(0, LONGEST - LAST_WORDS) + " … " + message.substring(message.length() - LAST_WORDS);
        command.getErr()
                .println("optiscope: " + shown.replaceAll("\\R\\s*", " ").replaceAll("\\p{Cc}", " "));
        return status;
    }

    /** The sentence as it follows a colon; picocli's start with a capital. */
    static String sentence(String message) {
        boolean isWord = message.length() > 1 && Character.isLowerCase(message.charAt(1));
        return isWord ? message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1) : message;
    }
}
