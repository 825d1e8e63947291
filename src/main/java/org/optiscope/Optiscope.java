package org.optiscope;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.optiscope.cli.Arguments;
import org.optiscope.cli.Cli;
import org.optiscope.cli.FileName;
import org.optiscope.cli.Memory;
import org.optiscope.json.JsonException;
import org.optiscope.lesson.Course;
import org.optiscope.lesson.LessonFile;
import org.optiscope.scene.OpeningScene;
import org.optiscope.scene.Scene;
import org.optiscope.scene.SceneFile;
import org.optiscope.text.Refusal;
import org.optiscope.ui.window.Headless;
import org.optiscope.ui.window.OptiscopeApplication;
import org.optiscope.ui.window.WindowPicture;

/** Starts Optiscope: the window, on the opening scene, an experiment file or a lesson, or else the command that the arguments name. */
public final class Optiscope {
    private static final int INPUT_WRONG = 1;
    /** Set where nobody sees what is printed, as by the system's menu: a file that is refused is told of in a window. */
    private static final String TELLS = "OPTISCOPE_TELLS_IN_WINDOW";

    private static final Path PICTURE = Path.of("optiscope.png");
    private static final int PICTURE_WIDTH_PX = 1600;
    private static final int PICTURE_HEIGHT_PX = 1000;

    private Optiscope() {}

    public static void main(String[] arguments) {
        System.exit(opensWindow(arguments) ? show(arguments) : Cli.run(arguments));
    }

    /** Nothing, or one experiment file or lesson; everything else is a command. */
    static boolean opensWindow(String... arguments) {
        return arguments.length == 0
                || arguments.length == 1
                        && (LessonFile.is(arguments[0])
                                || arguments[0].toLowerCase(Locale.ROOT).endsWith(".json"));
    }

    /** What is opened, once it is known that it can be. */
    private interface Opening {
        void open() throws IOException;
    }

    private static int show(String[] arguments) {
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        try {
            Opening opening;
            int status = 0;
            try {
                opening = opening(arguments, err);
            } catch (JsonException | Refusal | IOException e) {
                err.println("optiscope: " + e.getMessage());
                if (System.getenv(TELLS) == null || !Headless.displayAvailable()) {
                    return INPUT_WRONG;
                }
                opening = () -> OptiscopeApplication.openTelling(e.getMessage());
                status = INPUT_WRONG;
            }
            opening.open();
            return status;
        } catch (Refusal | IOException e) {
            err.println("optiscope: " + e.getMessage());
        } catch (UnsupportedOperationException e) {
            // What JavaFX says when it finds the display but not GTK, or may not use the display.
            err.println("optiscope: no window can be opened on this display: "
                    + e.getMessage().replaceAll("\\.$", "")
                    + " (GTK 3 must be installed, and the display must admit this user)");
        } catch (OutOfMemoryError e) {
            err.println("optiscope: " + Memory.exhausted());
        } catch (RuntimeException | LinkageError e) {
            // JavaFX's thread would keep the process from ending.
            return Cli.defect(e, err);
        }
        return INPUT_WRONG;
    }

    /** What the arguments ask for: the window, or where there is no display a picture of it. */
    private static Opening opening(String[] arguments, PrintWriter err) throws JsonException, IOException {
        boolean hasDisplay = Headless.displayAvailable();
        if (arguments.length == 0) {
            return hasDisplay
                    ? () -> OptiscopeApplication.open(OpeningScene.made(), Optional.empty())
                    : () -> draw(SceneFile.of(OpeningScene.create()).scene(), err);
        }
        Path file = FileName.path(Arguments.asGiven(arguments)[0]);
        long memory = Runtime.getRuntime().maxMemory();
        if (LessonFile.is(arguments[0])) {
            Course course = Course.read(file.toAbsolutePath().toString());
            course.requireRoom(memory);
            return hasDisplay
                    ? () -> OptiscopeApplication.openLesson(course.source())
                    : () -> draw(course.step().scene(), err);
        }
        SceneFile opened = SceneFile.read(file);
        Optional<String> tooLarge = opened.experiment().tooLargeForWindow(memory);
        if (tooLarge.isPresent()) {
            throw new Refusal(arguments[0] + ": " + tooLarge.get());
        }
        return hasDisplay
                ? () -> OptiscopeApplication.open(() -> opened, Optional.of(file))
                : () -> draw(opened.scene(), err);
    }

    /** Draws the window to a file, where there is no display. */
    private static void draw(Scene scene, PrintWriter err) throws IOException {
        Headless.useHeadlessToolkit(PICTURE_WIDTH_PX, PICTURE_HEIGHT_PX);
        Scene shown = scene.playhead() > 0
                ? scene
                : scene.withPlayhead(scene.experiment().steps() / 2);
        WindowPicture.write(shown, PICTURE_WIDTH_PX, PICTURE_HEIGHT_PX, PICTURE);
        err.println("optiscope: there is no display to open a window on; the window is drawn to " + PICTURE
                + " instead. See optiscope --help for what works without one.");
    }
}
