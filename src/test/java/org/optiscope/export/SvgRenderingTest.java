package org.optiscope.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.FloatSize;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.optiscope.figure.PictureOptions;
import org.optiscope.figure.ScenePicture;
import org.optiscope.scene.OpeningScene;
import org.optiscope.scene.PlotView;
import org.optiscope.scene.Scene;

/** What an SVG shows in a renderer that knows nothing of this program, against the PNG of the same scene. */
class SvgRenderingTest {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 560;
    private static final int TILE = 16;
    /**
     * How far the mean of a tile's channel may be off, of 255: numbers in the SVG have three decimals, and the renderer places letters to
     * a part of a pixel of its own, which shows most where small light ones lie on black. A path that is missing, elsewhere or of another
     * colour changes its tiles by 30 and more.
     */
    private static final double TILE_TOLERANCE = 8;
    /** The mean over the whole picture: almost all of it must be the same. */
    private static final double WHOLE_TOLERANCE = 0.25;

    @TempDir
    private Path folder;

    @BeforeAll
    static void the_renderer_has_the_same_fonts() throws IOException, FontFormatException {
        for (String file : new String[] {
            "/com/formdev/flatlaf/fonts/inter/Inter-Regular.otf",
            "/com/formdev/flatlaf/fonts/jetbrains_mono/JetBrainsMono-Regular.ttf"
        }) {
            try (InputStream in = SceneImage.class.getResourceAsStream(file)) {
                GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(Font.createFont(Font.TRUETYPE_FONT, in));
            }
        }
    }

    private static BufferedImage rendered(Path file) throws IOException {
        SVGDocument svg;
        try (InputStream in = Files.newInputStream(file)) {
            svg = new SVGLoader().load(in, null, LoaderContext.createDefault());
        }
        assertThat(svg).isNotNull();
        FloatSize size = svg.size();
        BufferedImage image = new BufferedImage((int) size.width, (int) size.height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        svg.render(null, graphics);
        graphics.dispose();
        return image;
    }

    private void compare(Scene scene, Set<ScenePicture.Part> parts, PictureOptions options) throws IOException {
        SceneImage image = new SceneImage(scene, parts, options, WIDTH, HEIGHT, 1);
        Path svg = folder.resolve("p.svg");
        image.writeSvg(svg, Watch.NONE);
        Path png = folder.resolve("p.png");
        image.writePng(png, Watch.NONE);
        BufferedImage expected = ImageIO.read(png.toFile());
        BufferedImage actual = rendered(svg);
        assertThat(actual.getWidth()).isEqualTo(WIDTH);
        assertThat(actual.getHeight()).isEqualTo(HEIGHT);
        double whole = 0;
        double worst = 0;
        String where = "";
        for (int y = 0; y < HEIGHT; y += TILE) {
            for (int x = 0; x < WIDTH; x += TILE) {
                for (int shift = 0; shift <= 24; shift += 8) {
                    double off = Math.abs(mean(expected, x, y, shift) - mean(actual, x, y, shift));
                    whole += off;
                    if (off > worst) {
                        worst = off;
                        where = x + ", " + y;
                    }
                }
            }
        }
        int tiles = (WIDTH / TILE) * (HEIGHT / TILE);
        assertThat(worst).as("the tile at " + where).isLessThan(TILE_TOLERANCE);
        assertThat(whole / tiles / 4).isLessThan(WHOLE_TOLERANCE);
    }

    /** The mean of a channel over a tile, its colours multiplied by how opaque they are. */
    private static double mean(BufferedImage image, int left, int top, int shift) {
        double sum = 0;
        for (int y = top; y < top + TILE; y++) {
            for (int x = left; x < left + TILE; x++) {
                int argb = image.getRGB(x, y);
                double channel = argb >>> shift & 255;
                sum += shift == 24 ? channel : channel * (argb >>> 24) / 255;
            }
        }
        return sum / (TILE * TILE);
    }

    private static Scene scene() {
        return Scene.of(OpeningScene.create()).withPlayhead(120);
    }

    @Test
    void a_plot_with_curves_and_equation_looks_the_same_in_both() throws IOException {
        compare(scene(), EnumSet.allOf(ScenePicture.Part.class), PictureOptions.USUAL);
    }

    @Test
    void side_by_side_and_dark_too_with_cards() throws IOException {
        Scene dark = scene().withWindow(window -> window.withDark(true))
                .withPlot(plot -> plot.withView(PlotView.SIDE_BY_SIDE));
        PictureOptions cards = new PictureOptions(true, false, true, PictureOptions.Background.THEMED);
        compare(dark, EnumSet.of(ScenePicture.Part.PLOT), cards);
    }

    @ParameterizedTest
    @EnumSource
    void whatever_lies_behind(PictureOptions.Background background) throws IOException {
        PictureOptions options = new PictureOptions(true, true, false, background);
        compare(scene(), EnumSet.of(ScenePicture.Part.CURVES, ScenePicture.Part.EQUATION), options);
    }
}
