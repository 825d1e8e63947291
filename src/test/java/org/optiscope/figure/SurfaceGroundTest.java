package org.optiscope.figure;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.optiscope.raster.FieldImage;
import org.optiscope.raster.Viewport;
import org.optiscope.scene.Look;
import org.optiscope.surface.Surface;
import org.optiscope.surface.SurfaceCatalog;

class SurfaceGroundTest {
    private final Surface rosenbrock = SurfaceCatalog.byId("rosenbrock");

    private SurfaceGround.Request request(int width, int height) {
        Viewport viewport = new Viewport(-2, 2, -1, 3, width, height);
        return SurfaceGround.Request.of(
                rosenbrock, viewport, Look.of(rosenbrock.domain()).plot().ground(), Palette.of(false), 1);
    }

    @Test
    void is_the_same_as_if_the_whole_field_had_been_sampled_first() {
        SurfaceGround.Painting painting = new SurfaceGround().paint(request(300, 211));
        Viewport viewport = painting.request().viewport();
        double[] values = new double[300 * 211];
        rosenbrock.kernel().grid(viewport.columns(), viewport.rows(), values, 0, 211);
        int[] whole = new int[values.length];
        int contour = painting.request().contourArgb();
        FieldImage.shade(values, 0, 300, 211, painting.levels(), painting.colors(), contour, 1, whole, 0, 211);
        assertThat(painting.argb()).containsExactly(whole);
    }

    @Test
    void takes_little_memory_besides_its_pixels() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(thread);
        int pixels = new SurfaceGround().paint(request(2000, 2000)).argb().length;
        assertThat(threads.getThreadAllocatedBytes(thread) - before).isLessThan(8L * pixels);
    }
}
