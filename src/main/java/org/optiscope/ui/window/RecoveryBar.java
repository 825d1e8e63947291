package org.optiscope.ui.window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.optiscope.json.JsonException;
import org.optiscope.lesson.CourseFile;
import org.optiscope.scene.SceneFile;
import org.optiscope.text.Texts;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.session.Session;

/** Offers what a killed process has left; it goes away when it is taken or declined. */
final class RecoveryBar extends HBox {
    private final Session session;
    private final ExperimentFiles files;
    private final Recovery recovery;
    private final List<Path> left;

    /** @param left what there is to offer, the newest first; at least one */
    RecoveryBar(Session session, ExperimentFiles files, Recovery recovery, List<Path> left) {
        this.session = session;
        this.files = files;
        this.recovery = recovery;
        this.left = left;
        getStyleClass().add("recovery-bar");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label told = new Label(Texts.get("window.recovery", when(left.get(0))));
        told.setMinWidth(0);
        Button restore = button(Texts.get("window.recovery-restore"), Ids.RECOVERY_RESTORE, this::restore);
        restore.getStyleClass().add("accent");
        getChildren()
                .addAll(
                        told,
                        restore,
                        button(Texts.get("window.recovery-discard"), Ids.RECOVERY_DISCARD, this::discard));
    }

    private static String when(Path file) {
        Locale spoken = Locale.forLanguageTag(Texts.language().code());
        return DateTimeFormatter.ofPattern(Texts.get("window.recovery-when"), spoken)
                .withZone(ZoneId.systemDefault())
                .format(ProcessFiles.modified(file));
    }

    private static Button button(String text, String id, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void restore() {
        try {
            if (!files.bringBack(SceneFile.read(left.get(0)), Texts.get("window.what-was-kept"))) {
                return;
            }
            recovery.write(session.getScene());
            Path lesson = Recovery.lesson(left.get(0));
            if (Files.exists(lesson)) {
                CourseFile kept = CourseFile.read(lesson);
                session.lessons().resume(kept.course(), kept.before());
            }
            session.answer(Texts.get("window.recovered"));
        } catch (JsonException e) {
            session.noticeProperty().set(e.getMessage());
        }
        discard();
    }

    private void discard() {
        Recovery.delete(left);
        setVisible(false);
        setManaged(false);
    }
}
