package org.optiscope.ui.window;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.stage.FileChooser;
import org.optiscope.experiment.WholeFile;
import org.optiscope.json.JsonException;
import org.optiscope.lesson.Course;
import org.optiscope.lesson.LessonDraft;
import org.optiscope.scene.WindowLook;
import org.optiscope.text.Refusal;
import org.optiscope.text.Texts;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.MenuItems;
import org.optiscope.ui.lessons.LessonPane;
import org.optiscope.ui.lessons.LessonsSheet;
import org.optiscope.ui.lessons.PredictBar;
import org.optiscope.ui.session.Seat;
import org.optiscope.ui.session.Session;

/** What the window has for lessons: the menu, the page on which one is chosen, and the pane at the left while there is one. */
final class LessonDesk extends SheetDesk<LessonsSheet> {
    private static final double PANE_PX = 430;
    private static final double LEAST_PX = 320;
    /** How much wider it is for a lecture hall. */
    private static final double PRESENTING = 1.05;

    private final Session session;
    private final Seat seat;
    private final Drawer drawer;
    /** Kept here, since bindings hold it only weakly. */
    private final BooleanBinding ongoing;

    private final MainWindow window;
    private LessonPane pane;
    private Invitation invitation;

    LessonDesk(Session session, Seat seat, MainWindow window, Drawer runs) {
        super(window);
        this.session = session;
        this.seat = seat;
        this.window = window;
        ObjectProperty<WindowLook> look = session.display().windowProperty();
        drawer = new Drawer(
                () -> pane = pane(runs),
                Side.LEFT,
                PANE_PX,
                LEAST_PX,
                look,
                WindowLook.Pane.LESSON,
                new SimpleBooleanProperty(true));
        ongoing = Bindings.createBooleanBinding(
                () -> session.lessons().course().isPresent(), session.lessons().courseProperty());
        drawer.visibleProperty().bind(ongoing);
        drawer.managedProperty().bind(ongoing);
        session.lessons().courseProperty().addListener(observable -> fill());
        Runnable size = () -> drawer.setSizePx(seat.isPresented() ? PANE_PX * PRESENTING : PANE_PX);
        seat.presentedProperty().addListener(observable -> size.run());
        size.run();
    }

    private LessonPane pane(Drawer runs) {
        ToggleButton allSliders = new ToggleButton();
        allSliders.selectedProperty().bindBidirectional(runs.openProperty());
        return new LessonPane(session, seat, allSliders);
    }

    Node drawer() {
        return drawer;
    }

    /** Whether a lesson is being gone through. */
    BooleanBinding ongoingBinding() {
        return ongoing;
    }

    private void fill() {
        if (ongoing.get()) {
            drawer.fill();
        }
    }

    void refreshNow() {
        if (pane != null) {
            pane.refreshNow();
        }
        made().filter(sheet -> isOpen()).ifPresent(LessonsSheet::refreshNow);
    }

    /** What can be done with lessons, for a menu. */
    MenuItem[] menu() {
        MenuItem last = MenuItems.item(Texts.get("window.lessons-last"), Ids.LESSONS_LAST, this::openLast);
        last.setDisable(true);
        session.lessons().courseProperty().addListener(observable -> last.setDisable(false));
        last.setDisable(session.lessons().bookmark().isEmpty());
        CheckMenuItem predict = new CheckMenuItem(Texts.get("window.lessons-predict"));
        predict.setId(Ids.LESSONS_PREDICT);
        predict.setOnAction(event -> session.predictions().toggle());
        session.predictions()
                .predictionProperty()
                .addListener((observable, before, now) -> predict.setSelected(now.isPresent()));
        predict.setSelected(session.predictions().prediction().isPresent());
        return new MenuItem[] {
            MenuItems.item(Texts.get("window.lessons-all"), Ids.LESSONS_ALL, this::choose),
            last,
            new SeparatorMenuItem(),
            predict,
            new SeparatorMenuItem(),
            MenuItems.item(Texts.get("window.lessons-new"), Ids.LESSONS_NEW, this::saveDraft)
        };
    }

    /** Shows the page on which a lesson is chosen. */
    void choose() {
        sheet().open(session.lessons().bookmark().isPresent());
    }

    @Override
    LessonsSheet make() {
        ExperimentFiles files = window.files();
        return new LessonsSheet(
                session.display().darkProperty(), this::open, this::openLast, files::open, files::startAnew);
    }

    /** Says that there are lessons, to somebody who has just come. */
    void invite() {
        invitation = new Invitation(this::choose);
        invitation.visibleProperty().bind(Bindings.not(seat.presentedProperty()));
        invitation.leaveWhenUsed(window);
        window.offer(invitation);
    }

    private void openLast() {
        session.lessons().bookmark().ifPresent(bookmark -> open(bookmark::read));
    }
    /** Begins the lesson of an id, or in a file; what cannot be taken is told of in the notice. Returns whether it begins. */
    boolean open(String source) {
        return open(() -> Course.read(source));
    }

    /** Reads a lesson. */
    private interface Reading {
        Course read() throws JsonException;
    }

    private boolean open(Reading reading) {
        try {
            Course course = reading.read();
            course.requireRoom(Runtime.getRuntime().maxMemory());
            open(course);
            return true;
        } catch (JsonException | Refusal e) {
            session.noticeProperty().set(e.getMessage());
            return false;
        }
    }

    void open(Course course) {
        if (invitation != null) {
            invitation.leave();
        }
        session.answer("");
        session.lessons().open(course);
        window.focusPlot();
    }

    /** What is below the plot while points are guessed in it. */
    Node predictBar() {
        return new PredictBar(
                session,
                () -> save(
                        Texts.get("window.guesses-title"),
                        Texts.get("window.guesses-name"),
                        ".csv",
                        session.predictions().csv(),
                        file -> Texts.get("window.saved", file)));
    }

    /** Writes what is on screen as the beginning of a lesson. */
    private void saveDraft() {
        String draft = LessonDraft.of(session.getScene());
        save(
                Texts.get("window.draft-title"),
                Texts.get("window.draft-name"),
                ".md",
                draft,
                file -> Texts.get("window.draft-saved", file));
    }

    /**
     * Asks for a file of that ending, and writes a text to it.
     *
     * @param told says that it was saved, given the file's name
     */
    private void save(String title, String name, String ending, String text, UnaryOperator<String> told) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("*" + ending, "*" + ending));
        chooser.setInitialFileName(name + ending);
        window.files().chooseTarget(chooser, path -> withEnding(path, ending)).ifPresent(file -> {
            try {
                WholeFile.write(file, out -> out.write(text));
                session.answer(told.apply(file.getFileName().toString()));
            } catch (IOException e) {
                session.noticeProperty().set(e.getMessage());
            }
        });
    }

    /** The path itself if its name has that ending, else with it. */
    private static Path withEnding(Path path, String ending) {
        String name = path.getFileName().toString();
        return name.toLowerCase(Locale.ROOT).endsWith(ending) ? path : path.resolveSibling(name + ending);
    }
}
