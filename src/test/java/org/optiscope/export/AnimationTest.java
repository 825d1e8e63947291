package org.optiscope.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.optiscope.figure.ImagePen;
import org.optiscope.figure.Palette;
import org.optiscope.figure.PictureOptions;
import org.optiscope.figure.ScenePicture;
import org.optiscope.scene.OpeningScene;
import org.optiscope.scene.Scene;

class AnimationTest {
    private static final int WIDTH = 400;
    private static final int HEIGHT = 260;
    private static final Set<ScenePicture.Part> PLOT = EnumSet.of(ScenePicture.Part.PLOT);
    /** What 255 colours cannot tell, a channel of 255, on the average over a picture, which is almost all surface. */
    private static final double MEAN_TOLERANCE = 1.5;

    @TempDir
    private Path folder;

    private static Animation animation(Set<ScenePicture.Part> parts, PictureOptions.Background background) {
        PictureOptions options = new PictureOptions(true, true, true, background);
        SceneImage image = new SceneImage(Scene.of(OpeningScene.create()), parts, options, WIDTH, HEIGHT, 1);
        return new Animation(image, 10, 300, 10, 1.2, true);
    }

    private static Animation plot() {
        return animation(PLOT, PictureOptions.Background.THEMED);
    }

    /** The pictures as they are drawn one by one. */
    private static List<int[]> drawn(Animation animation) {
        return IntStream.range(0, animation.frames())
                .mapToObj(frame -> {
                    ImagePen pen = animation.image().pen();
                    animation.image().picture().draw(pen, 1, animation.step(frame));
                    return pen.argb();
                })
                .toList();
    }

    private static byte[] gif(Animation animation) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        animation.gif(bytes, Watch.NONE);
        return bytes.toByteArray();
    }

    private static byte[] apng(Animation animation) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        animation.apng(bytes, Watch.NONE);
        return bytes.toByteArray();
    }

    @Test
    void it_begins_and_ends_with_the_steps_that_were_asked_for() {
        Animation animation = plot();

        assertThat(animation.frames()).isEqualTo(12);
        assertThat(animation.step(0)).isEqualTo(10);
        assertThat(animation.step(11)).isEqualTo(300);
    }

    @Test
    void where_there_are_fewer_steps_than_pictures_each_is_shown_once() {
        Animation animation = new Animation(plot().image(), 7, 11, 50, 10, true);

        assertThat(IntStream.range(0, animation.frames()).map(animation::step)).containsExactly(7, 8, 9, 10, 11);
        assertThat(new Animation(plot().image(), 7, 7, 50, 10, true).frames()).isEqualTo(1);
    }

    @Nested
    class a_gif {
        @Test
        void read_back_shows_what_was_drawn_as_far_as_its_colours_go() throws IOException {
            Animation animation = plot();
            List<AnimationReader.Frame> frames = AnimationReader.gif(gif(animation), WIDTH, HEIGHT);

            assertThat(frames).hasSize(12);
            List<int[]> drawn = drawn(animation);
            FixedColors colors = animation.colors();
            for (int i = 0; i < drawn.size(); i++) {
                int[] picture = drawn.get(i);
                int[] nearest = Arrays.stream(picture)
                        .map(argb -> colors.model().getRGB(colors.index(argb)))
                        .toArray();
                assertThat(frames.get(i).argb()).as("frame " + i).isEqualTo(nearest);
                assertThat(meanDifference(nearest, picture)).isLessThan(MEAN_TOLERANCE);
            }
        }

        private static double meanDifference(int[] one, int[] other) {
            long sum = 0;
            for (int i = 0; i < one.length; i++) {
                for (int shift = 0; shift <= 16; shift += 8) {
                    sum += Math.abs((one[i] >> shift & 255) - (other[i] >> shift & 255));
                }
            }
            return sum / 3.0 / one.length;
        }

        @Test
        void has_the_hues_of_the_runs_exactly() {
            FixedColors colors = plot().colors();
            for (int hue = 0; hue < 4; hue++) {
                int argb = Palette.of(false).hue(hue);
                assertThat(colors.model().getRGB(colors.index(argb))).isEqualTo(argb);
            }
        }

        @Test
        void shows_each_frame_as_long_as_was_asked_for_and_the_last_one_longer() throws IOException {
            Animation animation = new Animation(plot().image(), 0, 500, 15, 1, true);
            List<Integer> hundredths = AnimationReader.gif(gif(animation), WIDTH, HEIGHT).stream()
                    .map(AnimationReader.Frame::delay)
                    .toList();

            assertThat(hundredths.subList(0, 14)).containsOnly(6, 7);
            assertThat(hundredths.stream().mapToInt(delay -> delay).sum()).isEqualTo(250);
        }

        @Test
        void writes_only_the_part_of_a_frame_that_changed() throws IOException {
            Animation animation = new Animation(plot().image(), 400, 402, 15, 1, true);
            List<AnimationReader.Frame> frames = AnimationReader.gif(gif(animation), WIDTH, HEIGHT);

            assertThat(frames.get(0).part()).isEqualTo(new ChangedPart(0, 0, WIDTH, HEIGHT));
            assertThat(frames.get(1).part())
                    .isEqualTo(ChangedPart.of(
                            drawn(animation).get(0), drawn(animation).get(1), WIDTH));
        }

        @Test
        void without_a_background_is_seen_through_and_leaves_nothing_behind() throws IOException {
            Animation animation = animation(EnumSet.of(ScenePicture.Part.EQUATION), PictureOptions.Background.NONE);
            List<AnimationReader.Frame> frames = AnimationReader.gif(gif(animation), WIDTH, HEIGHT);
            List<int[]> drawn = drawn(animation);

            for (int i = 0; i < drawn.size(); i++) {
                int[] read = frames.get(i).argb();
                int[] picture = drawn.get(i);
                assertThat(IntStream.range(0, read.length).filter(k -> read[k] >>> 24 == 0 != picture[k] >>> 24 < 128))
                        .isEmpty();
            }
        }

        @Test
        void loops_or_plays_once() throws IOException {
            assertThat(new String(gif(plot()), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .contains("NETSCAPE2.0");
            Animation once = new Animation(plot().image(), 0, 3, 15, 1, false);
            assertThat(new String(gif(once), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain("NETSCAPE");
        }

        @Test
        void has_the_same_bytes_whenever_it_is_written() throws IOException {
            assertThat(gif(plot())).isEqualTo(gif(plot()));
        }
    }

    @Nested
    class an_apng {
        @Test
        void read_back_shows_exactly_what_was_drawn() throws IOException {
            for (PictureOptions.Background background : PictureOptions.Background.values()) {
                Animation animation = animation(EnumSet.allOf(ScenePicture.Part.class), background);
                List<AnimationReader.Frame> frames = AnimationReader.apng(apng(animation));

                List<int[]> drawn = drawn(animation);
                assertThat(frames).hasSameSizeAs(drawn);
                for (int i = 0; i < drawn.size(); i++) {
                    assertThat(frames.get(i).argb())
                            .as(background + " frame " + i)
                            .isEqualTo(drawn.get(i));
                }
            }
        }

        @Test
        void shows_each_frame_as_long_as_was_asked_for_and_the_last_one_longer() throws IOException {
            Animation animation = new Animation(plot().image(), 0, 500, 15, 1, true);
            List<AnimationReader.Frame> frames = AnimationReader.apng(apng(animation));

            assertThat(frames.stream().mapToInt(AnimationReader.Frame::delay).sum())
                    .isEqualTo(2500);
        }

        @Test
        void has_the_same_bytes_whenever_it_is_written() throws IOException {
            assertThat(apng(plot())).isEqualTo(apng(plot()));
        }
    }

    @Nested
    class that_is_not_finished {
        /** Takes so many bytes and no more, as a full disk does. */
        private final class Full extends OutputStream {
            private int room;

            Full(int room) {
                this.room = room;
            }

            @Override
            public void write(int b) throws IOException {
                if (--room < 0) {
                    throw new IOException("No space left on device");
                }
            }
        }

        @Test
        void because_the_disk_is_full_says_so() {
            for (int room : new int[] {0, 5, 1000, 20_000}) {
                assertThatThrownBy(() -> plot().gif(new Full(room), Watch.NONE))
                        .isInstanceOf(IOException.class)
                        .hasMessage("No space left on device");
                assertThatThrownBy(() -> plot().apng(new Full(room), Watch.NONE))
                        .isInstanceOf(IOException.class)
                        .hasMessage("No space left on device");
            }
        }

        @Test
        void because_it_was_cancelled_leaves_the_old_file_and_nothing_else() throws IOException {
            Path file = Files.writeString(folder.resolve("a.gif"), "old");
            Watch fewer = (done, of) -> done < 3;

            assertThatThrownBy(() -> plot().writeGif(file, fewer)).isInstanceOf(CancellationException.class);
            assertThatThrownBy(() -> plot().writeApng(folder.resolve("b.apng"), fewer))
                    .isInstanceOf(CancellationException.class);
            assertThat(file).hasContent("old");
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files).containsExactly(file);
            }
        }
    }

    @Test
    void whoever_watches_is_told_of_every_frame() throws IOException {
        java.util.ArrayList<String> told = new java.util.ArrayList<>();
        new Animation(plot().image(), 0, 2, 15, 1, true).gif(OutputStream.nullOutputStream(), (done, of) -> {
            told.add(done + "/" + of);
            return true;
        });

        assertThat(told).containsExactly("0/3", "1/3", "2/3", "3/3");
    }
}
