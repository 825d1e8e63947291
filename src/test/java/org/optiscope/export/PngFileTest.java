package org.optiscope.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.optiscope.experiment.WholeFile;

class PngFileTest {
    private static final int[] OPAQUE = {0xFF0072B2, 0xFFD55E00, 0xFF000000, 0xFFFFFFFF, 0xFF010203, 0xFFFEDCBA};

    @TempDir
    private Path folder;

    @Test
    void the_picture_read_back_has_the_same_pixels() throws IOException {
        Path file = folder.resolve("opaque.png");
        PngFile.write(OPAQUE, 3, 2, file);
        assertThat(pixels(file, 3, 2)).containsExactly(OPAQUE);
        assertThat(ImageIO.read(file.toFile()).getColorModel().hasAlpha()).isFalse();
    }

    @Test
    void transparency_is_kept() throws IOException {
        int[] argb = {0x80D55E00, 0x00000000, 0xFF0072B2, 0x01FFFFFF};
        Path file = folder.resolve("veiled.png");
        PngFile.write(argb, 2, 2, file);
        assertThat(pixels(file, 2, 2)).containsExactly(argb);
    }

    @Test
    void a_file_that_was_there_is_replaced_and_nothing_else_is_left() throws IOException {
        Path file = Files.writeString(folder.resolve("old.png"), "old");
        PngFile.write(OPAQUE, 2, 3, file);
        assertThat(pixels(file, 2, 3)).containsExactly(OPAQUE);
        assertThat(names()).containsExactly("old.png");
    }

    @Test
    void a_file_that_was_there_stays_as_it_was_when_writing_fails() throws IOException {
        Path file = Files.writeString(folder.resolve("old.csv"), "old");
        assertThatThrownBy(() -> WholeFile.writeBytes(file, stream -> {
                    stream.write('n');
                    throw new IOException("the disk is full");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage(file + " cannot be written; the disk is full");
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("old.csv");
    }

    @Test
    void a_link_is_followed() throws IOException {
        Path file = Files.writeString(folder.resolve("kept.png"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.png"), file);
        PngFile.write(OPAQUE, 6, 1, link);
        assertThat(link).isSymbolicLink();
        assertThat(pixels(file, 6, 1)).containsExactly(OPAQUE);
    }

    @Test
    void a_folder_is_not_overwritten() throws IOException {
        Path place = Files.createDirectory(folder.resolve("folder.png"));
        assertThatThrownBy(() -> PngFile.write(OPAQUE, 6, 1, place)).isInstanceOf(IOException.class);
        assertThat(place).isEmptyDirectory();
        assertThat(names()).containsExactly("folder.png");
    }

    @Test
    void pixels_that_do_not_fill_the_picture_are_refused() {
        Path file = folder.resolve("short.png");
        assertThatThrownBy(() -> PngFile.write(OPAQUE, 2, 2, file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 × 2");
        assertThat(file).doesNotExist();
    }

    private static int[] pixels(Path file, int widthPx, int heightPx) throws IOException {
        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(widthPx);
        assertThat(image.getHeight()).isEqualTo(heightPx);
        return image.getRGB(0, 0, widthPx, heightPx, null, 0, widthPx);
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }
}
