package org.optiscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFontsTest {
    @TempDir
    private Path notes;

    @TempDir
    private Path temporary;

    /** The note of this process becomes that of one which began at another time, and so is no longer there. */
    private void die() throws IOException {
        Path own = new ProcessFiles(notes, "fonts").own();
        Files.move(own, notes.resolve("fonts-" + ProcessHandle.current().pid() + "-1.json"));
    }

    @Test
    void the_copies_of_a_killed_process_are_deleted_and_no_others() throws IOException {
        Path ours = Files.writeString(temporary.resolve("+JXF1.tmp"), "font");
        Path earlier = Files.writeString(temporary.resolve("+JXF2.tmp"), "font");
        Files.setLastModifiedTime(earlier, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        Path other = Files.writeString(temporary.resolve("something.tmp"), "");
        TemporaryFonts fonts = new TemporaryFonts(notes, temporary);
        fonts.note();

        fonts.deleteLeft();
        assertThat(ours).exists();

        die();
        fonts.deleteLeft();
        assertThat(ours).doesNotExist();
        assertThat(List.of(earlier, other)).allMatch(Files::exists);
        assertThat(notes).isEmptyDirectory();
    }

    @Test
    void a_note_that_names_something_else_deletes_nothing() throws IOException {
        Path mine = Files.writeString(temporary.resolve("thesis.tex"), "");
        Files.writeString(notes.resolve("fonts-" + ProcessHandle.current().pid() + "-1.json"), mine.toString());

        new TemporaryFonts(notes, temporary).deleteLeft();

        assertThat(mine).exists();
    }
}
