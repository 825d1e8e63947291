package org.optiscope.ui.window;

import java.nio.file.Path;
import java.util.Locale;

/** Where this user's system wants a program to keep its files. None of the folders need exist. */
final class UserFolders {
    private static final String HOME = System.getProperty("user.home", ".");
    private static final String SYSTEM = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);

    private UserFolders() {}

    /** For what the user has set: {@code $XDG_CONFIG_HOME}, {@code %APPDATA%} or Library. */
    static Path settings() {
        return folder("APPDATA", "XDG_CONFIG_HOME", ".config");
    }

    /** For what outlives a start but is no setting: {@code $XDG_STATE_HOME}, {@code %LOCALAPPDATA%} or Library. */
    static Path state() {
        return folder("LOCALAPPDATA", "XDG_STATE_HOME", ".local/state");
    }

    private static Path folder(String onWindows, String elsewhere, String below) {
        if (SYSTEM.startsWith("windows") && System.getenv(onWindows) != null) {
            return Path.of(System.getenv(onWindows), "Optiscope");
        }
        if (SYSTEM.startsWith("mac")) {
            return Path.of(HOME, "Library", "Application Support", "Optiscope");
        }
        String set = System.getenv(elsewhere);
        boolean usable = set != null && Path.of(set).isAbsolute();
        return (usable ? Path.of(set) : Path.of(HOME, below)).resolve("optiscope");
    }
}
