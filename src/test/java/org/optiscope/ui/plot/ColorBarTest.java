package org.optiscope.ui.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.optiscope.raster.ColorMap;
import org.optiscope.raster.Levels;
import org.optiscope.ui.kit.TextLayer;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class ColorBarTest extends ApplicationTest {
    private static final double[] FROM_0_TO_100 = {0, 25, 50, 75, 100};
    private static final int INTERVALS = 10;

    private ColorBar bar;

    @Override
    public void start(Stage stage) {
        bar = new ColorBar();
        stage.setScene(new Scene(new Pane(bar), 400, 100));
        stage.show();
    }

    private List<String> shown(Levels levels, ColorMap map) {
        interact(() -> {
            bar.resize(300, ColorBar.HEIGHT_PX);
            bar.show(levels, map, false);
            bar.layout();
        });
        WaitForAsyncUtils.waitForFxEvents();
        return bar.lookupAll("Text").stream()
                .filter(node -> node.isVisible() && node.getParent() instanceof TextLayer)
                .map(node -> ((Text) node).getText())
                .toList();
    }

    @Test
    void it_bears_the_values_of_contour_lines() {
        Levels levels = Levels.of(FROM_0_TO_100, false, 0, INTERVALS);
        ColorMap map = ColorMap.all().get(0);

        assertThat(shown(levels, map)).containsExactly("0", "20", "40", "60", "80", "100");
        assertThat(bar.getChildrenUnmodifiable())
                .filteredOn(Node::isVisible)
                .filteredOn(node -> node instanceof Label)
                .extracting(node -> ((Label) node).getText())
                .containsExactly(ColorBar.words(map));
    }

    @Test
    void it_says_which_end_is_low() {
        assertThat(ColorBar.words(ColorMap.byId("viridis"))).isEqualTo("f: darker is lower");
        assertThat(ColorBar.words(ColorMap.byId("ink-dark"))).isEqualTo("f: lighter is lower");
    }
}
