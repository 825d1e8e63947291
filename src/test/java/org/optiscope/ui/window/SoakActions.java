package org.optiscope.ui.window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Cell;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.optiscope.ui.kit.Ids;

/** What the robot does, one action after another: clicks, drags, wheel, keys, typing, and other sizes of the window. */
final class SoakActions {
    /** What is opened and saved, with other endings as well. */
    static final Path FILE = Path.of("target", "soak.json");

    private static final List<KeyCode> KEYS = List.of(
            KeyCode.SPACE,
            KeyCode.SPACE,
            KeyCode.LEFT,
            KeyCode.RIGHT,
            KeyCode.UP,
            KeyCode.DOWN,
            KeyCode.HOME,
            KeyCode.END,
            KeyCode.E,
            KeyCode.E,
            KeyCode.ESCAPE,
            KeyCode.ESCAPE,
            KeyCode.ENTER,
            KeyCode.TAB,
            KeyCode.F11,
            KeyCode.F1,
            KeyCode.N,
            KeyCode.T,
            KeyCode.S,
            KeyCode.I,
            KeyCode.C,
            KeyCode.B,
            KeyCode.L,
            KeyCode.K,
            KeyCode.M,
            KeyCode.P,
            KeyCode.DIGIT1,
            KeyCode.DIGIT2,
            KeyCode.DIGIT3,
            KeyCode.DIGIT4,
            KeyCode.DIGIT5,
            KeyCode.DELETE,
            KeyCode.BACK_SPACE,
            KeyCode.PAGE_DOWN,
            KeyCode.PAGE_UP);
    private static final List<KeyCode> WITH_CONTROL =
            List.of(KeyCode.Z, KeyCode.Z, KeyCode.Z, KeyCode.Y, KeyCode.Y, KeyCode.N, KeyCode.COMMA);
    private static final List<String> TEXTS = List.of(
            "0.5",
            "1e-3",
            "-1",
            "0",
            "nan",
            "1e400",
            "3",
            "100",
            "0.999",
            "x^2 + y^2",
            "ln(x) + y^2",
            "1/x",
            "sin(x)*y",
            "x",
            "",
            "(",
            "exp(x^10)",
            "abs(x) + sqrt(y)",
            "tan(x) + y^2",
            "-(x^2)",
            "Adam",
            "m = beta*mPrev + g",
            "v = beta*v + g^2",
            "-learningRate*g",
            "12");
    /** Events come from the window system in their own time. */
    private static final long REAL_PAUSE_MILLIS = 20;

    private static final double LEAST_WIDTH = 1024;
    private static final double LEAST_HEIGHT = 600;

    private final MainWindow window;
    private final Random random;
    private final boolean real;
    private final long pauseMillis;
    private final Robot robot;
    private final Deque<String> latest = new ArrayDeque<>();

    /** @param real whether this is a real window: the off-screen one paints beyond its pixels when it gets another size */
    SoakActions(MainWindow window, Random random, boolean real) {
        this.window = window;
        this.random = random;
        this.real = real;
        pauseMillis = real ? REAL_PAUSE_MILLIS : 0;
        robot = Soak.onFx(Robot::new);
        Soak.onFx(() -> {
            window.files().chooseWith((chooser, toSave) -> Optional.of(FILE).filter(f -> toSave || Files.exists(f)));
            window.files()
                    .answerWith(question -> Optional.of(question.getButtonTypes()
                            .get(random.nextInt(question.getButtonTypes().size()))));
            return null;
        });
    }

    /** The latest actions, the last one at the end. */
    String latest() {
        synchronized (latest) {
            return String.join("; ", latest);
        }
    }

    private void note(String action) {
        synchronized (latest) {
            latest.add(action);
            if (latest.size() > 20) {
                latest.remove();
            }
        }
    }

    void next() {
        int kind = random.nextInt(100);
        if (kind < 30 && isGuessing()) {
            drawCourse();
        } else if (kind < 45) {
            click(target());
        } else if (kind < 60) {
            drag(target(), anywhere());
        } else if (kind < 66) {
            wheel(anywhere());
        } else if (kind < 90) {
            key();
        } else if (kind < 97) {
            type();
        } else if (kind < 99 && real) {
            resize();
        } else {
            closeAll();
        }
        rest(pauseMillis);
    }

    void rest(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Soak.onFx(() -> null);
    }

    private record Target(String name, Point2D place) {}

    /** A random place of a random control, more often of one in a pop-up if there is one. */
    private Target target() {
        return Soak.onFx(() -> {
            List<Node> popped = new ArrayList<>();
            List<Node> all = new ArrayList<>();
            for (Window shown : Window.getWindows()) {
                if (shown.getScene() != null) {
                    collect(shown.getScene().getRoot(), shown instanceof PopupWindow ? popped : all);
                }
            }
            List<Node> from = !popped.isEmpty() && random.nextInt(10) < 6 ? popped : all;
            if (from.isEmpty() || random.nextInt(10) == 0) {
                return inWindow();
            }
            Node node = from.get(random.nextInt(from.size()));
            Bounds bounds = node.localToScreen(node.getLayoutBounds());
            return bounds == null ? inWindow() : new Target(name(node), within(bounds));
        });
    }

    private static String name(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getId() != null) {
                return node.getClass().getSimpleName() + " in " + at.getId();
            }
        }
        return node.getClass().getSimpleName();
    }

    private static void collect(Node node, List<Node> into) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        boolean pressable = node instanceof Control && !(node instanceof Label)
                || node instanceof Cell
                || node.getOnMouseClicked() != null
                || node.getOnMousePressed() != null
                || node.getStyleClass().contains("menu-item");
        if (pressable && !node.isMouseTransparent()) {
            into.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }

    private Point2D within(Bounds bounds) {
        return new Point2D(
                bounds.getMinX() + random.nextDouble() * bounds.getWidth(),
                bounds.getMinY() + random.nextDouble() * bounds.getHeight());
    }

    private Target inWindow() {
        return new Target("the window", within(window.localToScreen(window.getLayoutBounds())));
    }

    private Target anywhere() {
        return Soak.onFx(this::inWindow);
    }

    private boolean move(Point2D to) {
        return Soak.onFx(() -> {
            Bounds bounds = window.localToScreen(window.getLayoutBounds());
            boolean inside = bounds.contains(to)
                    || Window.getWindows().stream()
                            .anyMatch(shown -> shown instanceof PopupWindow
                                    && to.getX() >= shown.getX()
                                    && to.getX() < shown.getX() + shown.getWidth()
                                    && to.getY() >= shown.getY()
                                    && to.getY() < shown.getY() + shown.getHeight());
            if (inside) {
                robot.mouseMove(to);
            }
            return inside;
        });
    }

    private void click(Target at) {
        int chance = random.nextInt(20);
        MouseButton button = chance == 0 ? MouseButton.SECONDARY : MouseButton.PRIMARY;
        int times = chance == 1 ? 2 : 1;
        note("click " + at.name);
        if (!move(at.place)) {
            return;
        }
        for (int i = 0; i < times; i++) {
            press(button);
            release(button);
        }
    }

    private void press(MouseButton button) {
        Soak.onFx(() -> {
            robot.mousePress(button);
            return null;
        });
    }

    private void release(MouseButton button) {
        Soak.onFx(() -> {
            robot.mouseRelease(button);
            return null;
        });
    }

    private void drag(Target from, Target to) {
        MouseButton button = random.nextInt(5) == 0 ? MouseButton.SECONDARY : MouseButton.PRIMARY;
        note("drag " + from.name);
        if (!move(from.place)) {
            return;
        }
        press(button);
        for (int i = 1; i <= 6; i++) {
            move(from.place.interpolate(to.place, i / 6.0));
        }
        release(button);
    }

    private boolean isGuessing() {
        return Soak.onFx(() -> window.session().predictions().isGuessing());
    }

    /** Draws a line over the chart of the loss, which is a guess if that is shown. */
    private void drawCourse() {
        Target from = Soak.onFx(() -> {
            Node chart = window.lookup("#" + Ids.CURVES_COMPARED);
            Bounds bounds = chart == null ? null : chart.localToScreen(chart.getLayoutBounds());
            boolean hidden = bounds == null || bounds.getHeight() < 1;
            return hidden ? inWindow() : new Target("the chart", within(bounds));
        });
        drag(from, new Target("the chart", from.place.add(300, random.nextInt(80) - 40)));
    }

    private void wheel(Target at) {
        note("wheel " + at.name);
        move(at.place);
        int by = random.nextInt(7) - 3;
        Soak.onFx(() -> {
            robot.mouseWheel(by);
            return null;
        });
    }

    private void key() {
        KeyCode key = KEYS.get(random.nextInt(KEYS.size()));
        boolean withControl = random.nextInt(8) == 0;
        if (key == KeyCode.F11 && random.nextBoolean()) {
            note("key Shift+F11");
            Soak.onFx(() -> {
                robot.keyPress(KeyCode.SHIFT);
                robot.keyType(KeyCode.F11);
                robot.keyRelease(KeyCode.SHIFT);
                return null;
            });
            return;
        }
        if (withControl) {
            KeyCode which = WITH_CONTROL.get(random.nextInt(WITH_CONTROL.size()));
            note("key Ctrl+" + which);
            Soak.onFx(() -> {
                robot.keyPress(KeyCode.CONTROL);
                robot.keyType(which);
                robot.keyRelease(KeyCode.CONTROL);
                return null;
            });
        } else {
            note("key " + key);
            tap(key);
        }
    }

    private void tap(KeyCode key) {
        Soak.onFx(() -> {
            robot.keyType(key);
            return null;
        });
    }

    /** Puts a text into the field that has the keyboard, or into a random one, and takes it or not. */
    private void type() {
        String text = TEXTS.get(random.nextInt(TEXTS.size()));
        boolean enter = random.nextInt(3) > 0;
        note("type " + text);
        Soak.onFx(() -> {
            Node owner = window.getScene().getFocusOwner();
            if (!(owner instanceof TextInputControl)) {
                List<Node> all = new ArrayList<>();
                collect(window, all);
                List<Node> fields = all.stream()
                        .filter(node -> node instanceof TextInputControl)
                        .toList();
                if (fields.isEmpty()) {
                    return null;
                }
                owner = fields.get(random.nextInt(fields.size()));
                owner.requestFocus();
            }
            TextInputControl field = (TextInputControl) owner;
            field.clear();
            for (int i = 1; i <= text.length(); i++) {
                field.insertText(i - 1, text.substring(i - 1, i));
            }
            return null;
        });
        if (enter) {
            tap(KeyCode.ENTER);
        }
    }

    private void resize() {
        double width = LEAST_WIDTH + random.nextInt(900);
        double height = LEAST_HEIGHT + random.nextInt(480);
        note("resize " + width + "x" + height);
        Soak.onFx(() -> {
            resize(width, height);
            return null;
        });
    }

    /** Gives the window that size, if it is a real one. */
    void resize(double width, double height) {
        if (real) {
            Stage stage = (Stage) window.getScene().getWindow();
            stage.setWidth(width);
            stage.setHeight(height);
        }
    }

    /** Closes whatever has popped up. */
    void closeAll() {
        note("close all");
        Soak.onFx(() -> {
            List.copyOf(Window.getWindows()).stream()
                    .filter(shown -> shown instanceof PopupWindow)
                    .forEach(Window::hide);
            return null;
        });
    }
}
