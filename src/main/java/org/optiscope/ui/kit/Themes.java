package org.optiscope.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.application.Application;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.optiscope.figure.Palette;
import org.optiscope.ui.session.Display;
import org.optiscope.ui.session.Seat;

/** The look: AtlantaFX's light and dark themes, the program's own style sheet of roles, and the fonts. */
public final class Themes {
    private static final String SHEET = "/assets/styles/optiscope.css";

    /** Inter for words and JetBrains Mono for numbers, so that the window looks the same on every machine. */
    private static final List<String> FONTS = List.of(
            "/com/formdev/flatlaf/fonts/inter/Inter-Regular.otf",
            "/com/formdev/flatlaf/fonts/inter/Inter-Italic.otf",
            "/com/formdev/flatlaf/fonts/inter/Inter-SemiBold.otf",
            "/com/formdev/flatlaf/fonts/jetbrains_mono/JetBrainsMono-Regular.ttf");

    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final PseudoClass PRESENTING = PseudoClass.getPseudoClass("presenting");
    private static final double ANY_SIZE = 13;
    private static boolean fontsLoaded;

    private Themes() {}

    /** Gives a window's content the program's style sheet. */
    public static void install(Parent root) {
        loadFonts();
        root.getStylesheets().add(Themes.class.getResource(SHEET).toExternalForm());
    }

    /** A window's scene before its content is made: the page, without styles and fonts, which would take a tenth of the time until it is seen. */
    public static Scene page(boolean dark, double width, double height) {
        return new Scene(new Group(), width, height, pageColor(dark));
    }

    /** What is seen of a window where nothing is painted yet: while it opens, and while it is made larger. */
    private static Color pageColor(boolean dark) {
        return ScreenPen.color(Palette.of(dark).page());
    }

    /** Has the page of a window be in the theme of the display, now and whenever that changes. */
    public static void follow(Scene window, Display display) {
        Runnable apply = () -> window.setFill(pageColor(display.darkProperty().get()));
        display.darkProperty().addListener(observable -> apply.run());
        apply.run();
    }

    /** Puts every window of the program in the light or the dark theme, now and whenever the display changes it. */
    public static void follow(Display display) {
        Runnable apply = () ->
                Application.setUserAgentStylesheet(sheet(display.darkProperty().get()));
        display.darkProperty().addListener(observable -> apply.run());
        apply.run();
    }

    /** Has the roles of a window's content be those of its seat, now and whenever that changes. */
    public static void follow(Parent root, Seat seat) {
        follow(root, DARK, seat.darkProperty());
        follow(root, PRESENTING, seat.presentedProperty());
    }

    private static void follow(Parent root, PseudoClass state, ObservableBooleanValue value) {
        value.addListener((observable, before, now) -> root.pseudoClassStateChanged(state, now));
        root.pseudoClassStateChanged(state, value.get());
    }

    /** Puts one window in the theme of its seat, whatever the others are in. */
    public static void follow(Scene window, Seat seat) {
        Runnable apply = () -> {
            boolean dark = seat.darkProperty().get();
            window.setUserAgentStylesheet(sheet(dark));
            window.setFill(pageColor(dark));
        };
        seat.darkProperty().addListener(observable -> apply.run());
        apply.run();
    }

    /** The style sheet of the light or the dark theme. */
    public static String sheet(boolean dark) {
        return dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
    }

    private static synchronized void loadFonts() {
        if (fontsLoaded) {
            return;
        }
        fontsLoaded = true;
        for (String font : FONTS) {
            try (InputStream in = Themes.class.getResourceAsStream(font)) {
                Font.loadFont(in, ANY_SIZE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
