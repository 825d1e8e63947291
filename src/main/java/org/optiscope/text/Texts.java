package org.optiscope.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What the program says. Each room has a bundle for each language, a file {@code ROOM.properties} or {@code ROOM_de.properties} in
 * UTF-8 beside this class; what stands before the first dot of a key is its room.
 *
 * <p>The process speaks one language, English unless {@link #speak} is told another before the window is made; commands always
 * speak English, since their output is read by programs. Numbers look alike in every language.
 */
public final class Texts {
    private static final Map<String, ResourceBundle> BUNDLES = new ConcurrentHashMap<>();
    private static volatile Language language = Language.ENGLISH;

    private Texts() {}

    /** Says everything in that language from now on; what was asked for before stays as it was. */
    public static void speak(Language chosen) {
        language = chosen;
    }

    public static Language language() {
        return language;
    }

    /**
     * The text of that key, with the parts in the places that {@link String#format} knows: {@code %s}, or {@code %2$s} where a
     * language has another order.
     *
     * @throws MissingResourceException if the bundle lacks it, which a test rules out
     */
    public static String get(String key, Object... parts) {
        int dot = key.indexOf('.');
        String text = bundle(key.substring(0, dot)).getString(key.substring(dot + 1));
        return parts.length == 0 ? text : String.format(Locale.ROOT, text, parts);
    }

    /** The same text, read when it is needed: for a constant, and for what is said only if something is wrong. */
    public static Supplier<String> later(String key, Object... parts) {
        return () -> get(key, parts);
    }

    /** Every text of a bundle that a language other than English has alone, by key; none in English. */
    public static Map<String, String> translations(String room) {
        Map<String, String> texts = new HashMap<>();
        if (language != Language.ENGLISH) {
            ResourceBundle bundle = bundle(room);
            bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
        }
        return texts;
    }

    private static ResourceBundle bundle(String room) {
        Language spoken = language;
        String file = room + (spoken == Language.ENGLISH ? "" : "_" + spoken.code()) + ".properties";
        return BUNDLES.computeIfAbsent(file, Texts::read);
    }

    private static ResourceBundle read(String file) {
        try (InputStream in = Texts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new MissingResourceException("there is no " + file, Texts.class.getName(), file);
            }
            return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
