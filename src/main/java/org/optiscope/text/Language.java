package org.optiscope.text;

import java.util.Locale;
import java.util.Optional;

/** A language that the window speaks. */
public enum Language {
    ENGLISH("en", "English"),
    GERMAN("de", "Deutsch");

    private final String code;
    private final String name;

    Language(String code, String name) {
        this.code = code;
        this.name = name;
    }

    /** By ISO 639-1. */
    public String code() {
        return code;
    }

    /** What its speakers call it. */
    public String displayName() {
        return name;
    }

    public static Optional<Language> of(String code) {
        for (Language language : values()) {
            if (language.code.equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** The one that this machine is set to, or English. */
    public static Language ofSystem() {
        return of(Locale.getDefault(Locale.Category.DISPLAY).getLanguage()).orElse(ENGLISH);
    }
}
