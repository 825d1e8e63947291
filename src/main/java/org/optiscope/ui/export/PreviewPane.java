package org.optiscope.ui.export;

import java.util.Optional;
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
import org.optiscope.scene.Scene;
import org.optiscope.text.Refusal;
import org.optiscope.ui.frames.Rendering;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.Latest;
import org.optiscope.ui.kit.Pixels;

/** The result, before it is written: a picture as large as there is room, an animation that plays, or the beginning of a text. */
final class PreviewPane extends Region {
    private static final double PADDING_PX = 14;
    private static final double WORDS_PX = 22;
    private static final int CHARACTERS = 6000;

    /** What was made: a picture with its number, or a text. */
    private record Made(ExportPreview of, int number, ExportPreview.Pixels pixels, String text) {}

    private final Latest<Made> drawing = new Latest<>("export preview", Latest.Overtaken.CANCELLED);
    private final PauseTransition pause = new PauseTransition();
    private final ImageView view = new ImageView();
    private final TextArea text = new TextArea();
    private final Label words = new Label();
    private ExportPreview.Pixels shown;

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

    /** The picture that is shown, if it is one and of the present choice. */
    Optional<Image> image() {
        return Optional.ofNullable(shown).map(PreviewPane::image);
    }

    /** Shows nothing, and ends the work for it. */
    void clear() {
        pause.stop();
        drawing.cancel();
        shown = null;
        view.setImage(null);
        text.setVisible(false);
        words.setText("");
    }

    /**
     * Shows what an export will be.
     *
     * @param refused is told why there is none, in a sentence
     */
    void show(ExportChoice choice, Scene scene, Consumer<String> refused) {
        pause.stop();
        if (choice.format().isDrawn()) {
            // It stays in sight until the new one is there, but is no longer what was chosen.
            shown = null;
            drawing.request(
                    work -> {
                        ExportPreview preview = new ExportPreview(choice, scene);
                        return new Made(preview, 0, preview.frame(0), "");
                    },
                    this::show);
            return;
        }
        drawing.request(
                work -> {
                    try {
                        return new Made(null, 0, null, choice.text(scene, CHARACTERS));
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

    private void show(Made made) {
        ExportPreview.Pixels pixels = made.pixels();
        shown = pixels;
        text.setVisible(false);
        int frames = made.of().frames();
        words.setText(
                pixels.width() + " × " + pixels.height() + " pixels" + (frames > 1 ? ", " + frames + " pictures" : ""));
        place();
        if (frames > 1) {
            int next = (made.number() + 1) % frames;
            pause.setDuration(Duration.seconds(made.of().frameSeconds()));
            pause.setOnFinished(event ->
                    drawing.request(work -> new Made(made.of(), next, made.of().frame(next), ""), this::show));
            pause.playFromStart();
        }
    }

    private static Image image(ExportPreview.Pixels pixels) {
        return Pixels.image(pixels.argb(), pixels.width(), pixels.height());
    }

    /** Shows the picture as large as there is room, but not larger than it is. */
    private void place() {
        int width = (int) Math.max(1, getWidth() - 2 * PADDING_PX);
        int height = (int) Math.max(1, getHeight() - 2 * PADDING_PX - WORDS_PX);
        words.resizeRelocate(PADDING_PX, getHeight() - PADDING_PX - WORDS_PX + 4, width, WORDS_PX);
        text.resizeRelocate(PADDING_PX, PADDING_PX, width, height + WORDS_PX);
        if (shown == null) {
            return;
        }
        double sharpness = Rendering.scale(this);
        Image fitting = image(shown.within((int) (width * sharpness), (int) (height * sharpness)));
        double wide = Math.min(fitting.getWidth() / sharpness, shown.width());
        view.setImage(fitting);
        view.setFitWidth(wide);
        view.relocate(
                Math.rint(PADDING_PX + (width - wide) / 2),
                Math.rint(PADDING_PX + (height - wide * fitting.getHeight() / fitting.getWidth()) / 2));
    }

    @Override
    protected void layoutChildren() {
        place();
    }
}
