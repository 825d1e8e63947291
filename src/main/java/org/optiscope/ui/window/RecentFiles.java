package org.optiscope.ui.window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.optiscope.text.Texts;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.MenuItems;

/** The files that were opened or saved last, the latest first. */
final class RecentFiles {
    static final int MOST = 8;

    private final List<Path> files = new ArrayList<>();

    /** Notes that a file was opened or saved. */
    void add(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        files.remove(whole);
        files.add(0, whole);
        if (files.size() > MOST) {
            files.remove(MOST);
        }
    }
    /** Takes over what was noted at an earlier time, the latest first. */
    void keep(Path file) {
        if (!files.contains(file)) {
            files.add(file);
        }
    }

    /** The latest first, those too that are not there at the moment: a stick may be plugged in again. */
    List<Path> all() {
        return List.copyOf(files);
    }

    void clear() {
        files.clear();
    }

    /** Those that are there, to be opened from a menu. */
    Menu menu(Consumer<Path> opener) {
        Menu menu = new Menu(Texts.get("window.recent"));
        menu.setId(Ids.FILE_RECENT);
        // A menu without items would not open, and so never be filled.
        fill(menu, opener);
        menu.setOnShowing(event -> fill(menu, opener));
        return menu;
    }

    private void fill(Menu menu, Consumer<Path> opener) {
        List<MenuItem> items = new ArrayList<>();
        for (Path file : files) {
            if (Files.isRegularFile(file)) {
                Path folder = file.getParent().getFileName();
                String name = file.getFileName().toString();
                String words = folder == null ? name : Texts.get("window.recent-file", name, folder);
                MenuItem item =
                        MenuItems.item(words, Ids.FILE_RECENT + "-" + (items.size() + 1), () -> opener.accept(file));
                // An underscore in a name is no mark of a key.
                item.setMnemonicParsing(false);
                items.add(item);
            }
        }
        MenuItem clear = MenuItems.item(Texts.get("window.recent-clear"), Ids.FILE_RECENT_CLEAR, this::clear);
        clear.setDisable(files.isEmpty());
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        items.add(clear);
        menu.getItems().setAll(items);
    }
}
