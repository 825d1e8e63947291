package org.optiscope.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.optiscope.raster.Viewport;

class AxesFigureTest {
    private static final int WIDTH = 600;
    private static final int HEIGHT = 480;
    private static final double FONT_PX = 12;
    private static final double LEFT_PX = 10;

    /** Its 5 stands 44 px below the upper edge, where a title would be. */
    private static final Viewport VIEW = new Viewport(0, 10, 0, 5.5, WIDTH, HEIGHT);

    private record Written(String text, double left, double middle) {}

    private static List<Written> written(boolean titled) {
        List<Written> written = new ArrayList<>();
        Pen paper = new ImagePen(WIDTH, HEIGHT, 1, FONT_PX);
        Pen pen = (Pen) Proxy.newProxyInstance(
                Pen.class.getClassLoader(), new Class<?>[] {Pen.class}, (proxy, method, given) -> {
                    if (method.getName().equals("text")) {
                        written.add(new Written((String) given[0], (double) given[3], (double) given[5]));
                    }
                    return method.invoke(paper, given);
                });
        new AxesFigure(pen, Palette.of(false), VIEW).drawAxes(List.of("x", "y"), titled);
        return written;
    }

    private static List<String> upright(boolean titled) {
        return written(titled).stream()
                .filter(label -> label.left < LEFT_PX)
                .map(Written::text)
                .toList();
    }

    @Test
    void without_a_title_the_upright_axis_has_its_numbers_up_to_its_name_at_the_top() {
        assertThat(upright(false)).contains("y", "1", "2", "3", "4", "5");
        assertThat(written(false))
                .filteredOn(label -> label.text.equals("y"))
                .singleElement()
                .satisfies(name -> assertThat(name.middle).isLessThan(2 * FONT_PX));
    }

    @Test
    void under_a_title_its_name_comes_first_and_no_number_stands_above_it() {
        assertThat(upright(true)).contains("y", "4").doesNotContain("5");
    }

    @Test
    void all_that_is_written_along_the_level_axis_stands_as_low_as_its_height_tells() {
        assertThat(written(true))
                .filteredOn(label -> label.left >= LEFT_PX)
                .hasSizeGreaterThan(4)
                .allMatch(label -> label.middle - FONT_PX / 2 >= HEIGHT - AxesFigure.heightPx(FONT_PX));
    }
}
