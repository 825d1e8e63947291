package org.optiscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.optiscope.scene.OpeningScene;
import org.optiscope.scene.PlotView;
import org.optiscope.scene.Scene;

/**
 * The pictures that the README shows are the window as it is. With {@code -Dscreenshots=update} they are taken anew; else
 * a window that looks otherwise, or a picture that is missing, fails.
 */
class ScreenshotTest {
    private static final Path KEPT = Path.of("assets", "screenshots");
    private static final Path TAKEN = Path.of("target", "screenshots");

    /** Of 255: what rounding may make of an edge on another machine is less; the same picture twice differs by nothing. */
    private static final int SAME_LEVEL = 48;

    /** Pixels of a tile that may differ by more: less than a marker, a letter or a piece of a path has. */
    private static final int MAY_DIFFER = 8;

    private static final int TILE = 64;
    private static final Scene OPENING = Scene.of(OpeningScene.create());
    private static final Scene SIDE_BY_SIDE = OPENING.withPlot(look -> look.withView(PlotView.SIDE_BY_SIDE));

    @Test
    void the_opening_scene_in_the_light_theme() throws IOException {
        check("overlay-light.png", 1600, 1000, OPENING.withPlayhead(250));
    }

    @Test
    void side_by_side_in_the_dark_theme() throws IOException {
        Scene dark = SIDE_BY_SIDE.withWindow(look -> look.withDark(true));
        check("side-by-side-dark.png", 1600, 1000, dark.withPlayhead(120));
    }

    @Test
    void everything_fits_a_projector() throws IOException {
        check("side-by-side-1366x768.png", 1366, 768, SIDE_BY_SIDE.withPlayhead(60));
    }

    private static void check(String name, int width, int height, Scene shown) throws IOException {
        boolean update = "update".equals(System.getProperty("screenshots"));
        Path taken = (update ? KEPT : TAKEN).resolve(name);
        Files.createDirectories(taken.getParent());
        WindowPicture.write(shown, width, height, taken);
        Path kept = KEPT.resolve(name);
        assertThat(kept)
                .as("take it with ./mvnw test -Dtest=ScreenshotTest -Dscreenshots=update")
                .exists();
        BufferedImage now = ImageIO.read(taken.toFile());
        BufferedImage before = ImageIO.read(kept.toFile());
        assertThat(now.getWidth()).isEqualTo(before.getWidth());
        assertThat(now.getHeight()).isEqualTo(before.getHeight());
        assertThat(mostDiffering(now, before))
                .as("pixels of one tile in which %s differs from %s", taken, kept)
                .isLessThanOrEqualTo(MAY_DIFFER);
    }

    /** The number of differing pixels in the tile that has most of them. */
    private static int mostDiffering(BufferedImage now, BufferedImage before) {
        int most = 0;
        for (int y = 0; y < now.getHeight(); y += TILE) {
            for (int x = 0; x < now.getWidth(); x += TILE) {
                most = Math.max(most, differing(now, before, x, y));
            }
        }
        return most;
    }

    private static int differing(BufferedImage now, BufferedImage before, int left, int top) {
        int count = 0;
        for (int y = top; y < Math.min(top + TILE, now.getHeight()); y++) {
            for (int x = left; x < Math.min(left + TILE, now.getWidth()); x++) {
                int a = now.getRGB(x, y);
                int b = before.getRGB(x, y);
                for (int shift = 0; shift <= 16; shift += 8) {
                    if (Math.abs((a >> shift & 255) - (b >> shift & 255)) > SAME_LEVEL) {
                        count++;
                        break;
                    }
                }
            }
        }
        return count;
    }

    @Test
    void a_path_that_is_missing_is_seen() throws IOException {
        BufferedImage kept = ImageIO.read(KEPT.resolve("overlay-light.png").toFile());
        Path without = TAKEN.resolve("overlay-at-the-start.png");
        Files.createDirectories(TAKEN);
        WindowPicture.write(OPENING, 1600, 1000, without);

        assertThat(mostDiffering(ImageIO.read(without.toFile()), kept)).isGreaterThan(10 * MAY_DIFFER);
    }
}
