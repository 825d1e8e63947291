package org.optiscope.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import org.optiscope.text.Language;
import org.optiscope.text.Texts;

/**
 * What the files of a folder say, in the language that is spoken. A file says it in English, so that one file adds one; a bundle
 * for each other language has the rest, by the file's id and the way to the text in it, such as {@code adam.beta1.meaning}. What
 * has a key of its own goes by it, what else stands in an array by its number from 1.
 *
 * <p>A text is found by its English, so that a copy of a file's entry is understood where it is unchanged, and stays as it is
 * where somebody wrote other words. English reads neither the bundle nor the files.
 */
public final class FolderWords {
    private final JsonFolder folder;
    private final String bundle;
    private final BiPredicate<String, String> says;
    private final Map<Language, Known> known = new ConcurrentHashMap<>();

    /**
     * @param bundle the name of the bundle of each language but English
     * @param says whether a text, of that key in bundles, is said to people
     */
    public FolderWords(JsonFolder folder, String bundle, BiPredicate<String, String> says) {
        this.folder = folder;
        this.bundle = bundle;
        this.says = says;
    }

    /** The name of the bundles, such as optimizers for {@code optimizers_de.properties}. */
    public String bundle() {
        return bundle;
    }

    /**
     * That text in the language that is spoken; as it is if no file says it.
     *
     * @param likely ids of the files that probably say it: the others are read only if they do not
     */
    public String said(String text, Collection<String> likely) {
        return Texts.language() == Language.ENGLISH
                ? text
                : known.computeIfAbsent(Texts.language(), language -> new Known(Texts.translations(bundle)))
                        .said(text, likely);
    }

    /** What was read so far for a language. */
    private final class Known {
        private final Map<String, String> translations;
        private final Map<String, String> byText = new HashMap<>();
        private final Set<String> read = new HashSet<>();

        /** @param translations by the keys that bundles have */
        Known(Map<String, String> translations) {
            this.translations = translations;
        }

        synchronized String said(String text, Collection<String> likely) {
            if (!byText.containsKey(text)) {
                likely.forEach(this::read);
            }
            if (!byText.containsKey(text)) {
                folder.ids().forEach(this::read);
            }
            return byText.getOrDefault(text, text);
        }

        private void read(String id) {
            if (read.add(id)) {
                texts(id).forEach((key, text) -> byText.put(text, translations.getOrDefault(key, text)));
            }
        }
    }

    /** What the files say in English, by the keys that bundles have for it. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        folder.ids().forEach(id -> texts.putAll(texts(id)));
        return texts;
    }

    private Map<String, String> texts(String id) {
        Map<String, String> texts = new LinkedHashMap<>();
        try (InputStream stream = folder.open(id)) {
            find(Json.read(stream, () -> folder.file(id)).plain(), id, texts);
        } catch (IOException e) {
            throw new UncheckedIOException(folder.file(id) + " cannot be read", e);
        } catch (JsonException e) {
            throw new IllegalStateException(folder.file(id) + ": " + e.getMessage(), e);
        }
        return texts;
    }

    private void find(Object value, String way, Map<String, String> texts) {
        if (value instanceof Map<?, ?> members) {
            members.forEach((key, member) -> {
                boolean isNamed =
                        member instanceof List<?> items && items.stream().allMatch(FolderWords::hasKey);
                find(member, isNamed ? way : way + "." + key, texts);
            });
        } else if (value instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                Object item = items.get(i);
                boolean isCase = item instanceof List<?>; // [condition, text]
                Object inner = isCase ? ((List<?>) item).get(1) : item;
                Object name = hasKey(item) ? ((Map<?, ?>) item).get("key") : Integer.valueOf(i + 1);
                find(inner, way + "." + name, texts);
            }
        } else if (value instanceof String text && says.test(way, text)) {
            texts.put(way, text);
        }
    }

    @Override
    public String toString() {
        return bundle;
    }

    private static boolean hasKey(Object item) {
        return item instanceof Map<?, ?> members && members.containsKey("key");
    }
}
