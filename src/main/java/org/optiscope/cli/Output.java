package org.optiscope.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Set;
import org.optiscope.experiment.WholeFile;
import org.optiscope.text.Refusal;

/** Where a command writes: a file, whole or not at all, or standard output. */
final class Output {
    /** Linux opens those but the first as the file that stands behind, from its beginning, over what was written there. */
    private static final Set<String> STANDARD_OUTPUT = Set.of("-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1");

    /** Few enough writes to be quick; after each it is asked whether anybody still reads. */
    private static final int BUFFER = 1 << 16;

    private Output() {}

    /** Whether that is a name of standard output. */
    static boolean isStandard(String name) {
        return STANDARD_OUTPUT.contains(name);
    }

    /**
     * Writes to the file of that name, or to standard output if that is its name.
     *
     * @throws Refusal if that cannot be done; a file that was there is then as it was
     */
    static void write(String name, PrintWriter standardOutput, WholeFile.Content content) {
        try {
            if (isStandard(name)) {
                try (Writer out = new BufferedWriter(new Watched(standardOutput), BUFFER)) {
                    content.writeTo(out);
                }
            } else {
                WholeFile.write(FileName.path(name), content);
            }
        } catch (IOException e) {
            throw new Refusal(e.getMessage());
        }
    }

    /** A print writer hides faults, and would go on writing to nobody. */
    private static final class Watched extends Writer {
        private final PrintWriter out;

        Watched(PrintWriter out) {
            this.out = out;
        }

        @Override
        public void write(char[] characters, int offset, int length) throws IOException {
            out.write(characters, offset, length);
            flush();
        }

        @Override
        public void flush() throws IOException {
            if (out.checkError()) {
                throw new IOException(Cli.OUTPUT_CLOSED);
            }
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
