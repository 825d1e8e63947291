package org.optiscope.ui.export;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.optiscope.export.ExportChoice;
import org.optiscope.export.ExportPreview;
import org.optiscope.figure.ScenePicture;
import org.optiscope.scene.Scene;
import org.optiscope.text.Refusal;
import org.optiscope.text.Texts;
import org.optiscope.ui.frames.Rendering;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.Latest;
import org.optiscope.ui.kit.Pixels;
import org.optiscope.ui.kit.SceneCopy;

/** The result, before it is written: a picture as large as there is room, an animation that plays, or the beginning of a text. */
final class PreviewPane extends Region {
    private static final double PADDING_PX = 14;
    private static final double WORDS_PX = 22;
    private static final int CHARACTERS = 6000;

    /** What was made: a picture with its number, or a text. */
    private record Made(ExportPreview of, int number, ExportPreview.Pixels pixels, String text) {}

    /** Pixels of the screen that there are for a picture. */
    private record Room(int width, int height) {}

    private final Latest<Made> drawing = new Latest<>("export preview", Latest.Overtaken.CANCELLED);
    private final PauseTransition pause = new PauseTransition();
    private final ImageView view = new ImageView();
    private final TextArea text = new TextArea();
    private final Label words = new Label();
    /** What is shown, or will be; null if that is a text or nothing. */
    private ExportChoice drawn;

    private Scene scene;
    /** What the picture was asked for. */
    private Room filled;

    PreviewPane() {
        setId(Ids.EXPORT_PREVIEW);
        getStyleClass().add("export-preview");
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setManaged(false);
        text.setEditable(false);
        text.setManaged(false);
        text.getStyleClass().add("export-text");
        words.setManaged(false);
        words.getStyleClass().add("muted");
        getChildren().addAll(view, text, words);
        clear();
    }

    /** Shows nothing, and ends the work for it. */
    void clear() {
        pause.stop();
        drawing.cancel();
        drawn = null;
        view.setImage(null);
        text.setVisible(false);
        words.setText("");
    }

    /**
     * Shows what an export will be.
     *
     * @param refused is told why there is none, in a sentence
     */
    void show(ExportChoice choice, Scene shown, Consumer<String> refused) {
        pause.stop();
        if (choice.format().isDrawn()) {
            drawn = choice;
            scene = shown;
            draw();
            return;
        }
        drawn = null;
        drawing.request(
                work -> {
                    try {
                        return new Made(null, 0, null, choice.text(shown, CHARACTERS, SceneCopy.until(work)));
                    } catch (CancellationException overtaken) {
                        return null;
                    } catch (Refusal e) {
                        return new Made(null, -1, null, e.getMessage());
                    }
                },
                made -> {
                    clear();
                    if (made.number() < 0) {
                        refused.accept(made.text());
                        return;
                    }
                    text.setText(made.text());
                    text.setVisible(true);
                });
    }

    /** Draws for the room that there is; what was there stays in sight until then. */
    private void draw() {
        pause.stop();
        filled = room();
        if (filled.width() <= 0 || filled.height() <= 0) {
            return; // not laid out yet
        }
        ExportChoice choice = drawn;
        Scene shown = scene;
        Room room = filled;
        if (choice.drawing().parts().contains(ScenePicture.Part.MAP)) {
            words.setText(Texts.get("export.computing"));
        }
        drawing.request(
                work -> {
                    try {
                        ExportPreview preview = new ExportPreview(choice, shown, room.width(), room.height());
                        preview.prepare(SceneCopy.until(work));
                        return new Made(preview, 0, preview.frame(0), "");
                    } catch (CancellationException overtaken) {
                        return null;
                    }
                },
                this::show);
    }

    private void show(Made made) {
        ExportPreview.Pixels pixels = made.pixels();
        text.setVisible(false);
        int frames = made.of().frames();
        int wide = drawn.pixelsWide();
        int high = drawn.pixelsHigh();
        words.setText(
                frames > 1
                        ? Texts.get("export.pixels-frames", wide, high, frames)
                        : Texts.get("export.pixels", wide, high));
        view.setImage(Pixels.image(pixels.argb(), pixels.width(), pixels.height()));
        place();
        if (frames > 1) {
            int next = (made.number() + 1) % frames;
            pause.setDuration(Duration.seconds(made.of().frameSeconds()));
            pause.setOnFinished(event ->
                    drawing.request(work -> new Made(made.of(), next, made.of().frame(next), ""), this::show));
            pause.playFromStart();
        }
    }

    private double roomWidth() {
        return getWidth() - 2 * PADDING_PX;
    }

    private double roomHeight() {
        return getHeight() - 2 * PADDING_PX - WORDS_PX;
    }

    private Room room() {
        double sharpness = Rendering.scale(this);
        return new Room((int) (roomWidth() * sharpness), (int) (roomHeight() * sharpness));
    }

    /** Shows the picture in the middle, as large as there is room, but not larger than it is. */
    private void place() {
        double width = Math.max(1, roomWidth());
        double height = Math.max(1, roomHeight());
        words.resizeRelocate(PADDING_PX, getHeight() - PADDING_PX - WORDS_PX + 4, width, WORDS_PX);
        text.resizeRelocate(PADDING_PX, PADDING_PX, width, height + WORDS_PX);
        Image picture = view.getImage();
        if (picture == null) {
            return;
        }
        double ratio = picture.getHeight() / picture.getWidth();
        double wide = Math.min(Math.min(width, height / ratio), picture.getWidth() / Rendering.scale(this));
        view.setFitWidth(wide);
        view.relocate(Math.rint(PADDING_PX + (width - wide) / 2), Math.rint(PADDING_PX + (height - wide * ratio) / 2));
    }

    @Override
    protected void layoutChildren() {
        if (drawn != null && !room().equals(filled)) {
            draw();
        }
        place();
    }
}
