package org.optiscope.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.optiscope.text.Refusal;
import org.optiscope.text.Texts;

/**
 * A value in a JSON text that knows where it stands, so that what is wrong with it can be told by name and position. Immutable.
 *
 * <p>Whoever reads a text says what it holds, as in "an experiment": the sentences about the whole text say so too. Such words are
 * read from their bundle only if there is something to say.
 */
public final class Json {
    /** Values are quoted in messages up to this many characters. */
    private static final int MAX_QUOTED = 60;

    private final Object value;
    private final Way way;
    private final Place at;
    private final Place keyAt;

    /**
     * @param value a Map of Json by key, a List of Json, a String, a Boolean, a Double, a Long (a whole number), or null
     * @param way the way to it; null for the whole text
     * @param at where it begins
     * @param keyAt where its key begins; the same as {@code at} if it has none
     */
    Json(Object value, Way way, Place at, Place keyAt) {
        this.value = value;
        this.way = way;
        this.at = at;
        this.keyAt = keyAt;
    }

    /**
     * The value that a text holds.
     *
     * @param what what the text holds, with its article
     * @throws JsonException if it is not JSON, or too much of it
     */
    public static Json parse(String text, Supplier<String> what) throws JsonException {
        return JsonTree.parse(text, what);
    }

    /**
     * The value that a stream of UTF-8 holds.
     *
     * @param what what it holds, with its article
     * @throws JsonException if it is not JSON, or too much of it
     */
    public static Json read(InputStream stream, Supplier<String> what) throws IOException, JsonException {
        return parse(text(stream, what), what);
    }

    /** The text of a stream likewise. */
    public static String text(InputStream stream, Supplier<String> what) throws IOException, JsonException {
        return JsonText.read(stream, what);
    }

    /**
     * The value that a file in UTF-8 holds.
     *
     * @param what what the file holds, with its article
     * @throws JsonException if it cannot be read, is not JSON, or too much of it; does not name the file, see
     *     {@link JsonException#in}
     */
    public static Json read(Path file, Supplier<String> what) throws JsonException {
        return parse(text(file, what), what);
    }

    /**
     * The text of a file in UTF-8 that need not be JSON, such as one that holds some.
     *
     * @param what what the file holds, with its article
     * @throws JsonException if it cannot be read; does not name the file
     */
    public static String text(Path file, Supplier<String> what) throws JsonException {
        try (InputStream stream = Files.newInputStream(file)) {
            return text(stream, what);
        } catch (NoSuchFileException e) {
            throw new JsonException(Texts.get("json.no-file"));
        } catch (IOException e) {
            throw new JsonException(Files.isDirectory(file) ? Texts.get("json.folder") : Texts.get("json.unreadable"));
        }
    }

    /** The keys that an object may have, in the order in which a sentence lists them. */
    public static Set<String> keys(String... keys) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(keys)));
    }

    /** The way to this value, such as {@code runs[0].beta1}; empty for the whole text. */
    public String path() {
        return Way.text(way);
    }

    /** The exception that says what is wrong at this place. */
    public JsonException wrong(String sentence) {
        return new JsonException(at.toString(), sentence);
    }

    /**
     * What the making of something from this value gives; a refusal gets this place.
     *
     * @throws JsonException if the making throws a {@link Refusal}: its sentence, with line, column and the way here. Any other
     *     exception is a mistake of the program, and goes on as it is.
     */
    public <T> T located(Supplier<T> making) throws JsonException {
        try {
            return making.get();
        } catch (Refusal refused) {
            String sentence = refused.getMessage();
            boolean named = way == null || sentence.startsWith(path());
            throw wrong(named ? sentence : path() + ": " + sentence);
        }
    }

    private JsonException expected(String what) {
        return wrong(Texts.get("json.must-be", subject(), what, described()));
    }

    private String subject() {
        return way == null ? Texts.get("json.the-file") : path();
    }

    private String described() {
        if (value == null) {
            return "null";
        }
        if (value instanceof String text) {
            return "\"" + clipped(text) + "\"";
        }
        if (value instanceof Map) {
            return Texts.get("json.object");
        }
        return value instanceof List ? Texts.get("json.array") : value.toString();
    }

    static String clipped(String text) {
        return text.length() <= MAX_QUOTED ? text : text.substring(0, MAX_QUOTED) + "…";
    }

    /** The value itself, without places, as {@link JsonWriter#value} takes it. */
    public Object plain() {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> members = new LinkedHashMap<>();
            map.forEach((key, member) -> members.put((String) key, ((Json) member).plain()));
            return members;
        }
        return value instanceof List<?> list
                ? list.stream().map(item -> ((Json) item).plain()).toList()
                : value;
    }

    /** An object of these members, each of which keeps its place, where this value stands. */
    public Json withMembers(Map<String, Json> members) {
        return new Json(Collections.unmodifiableMap(new LinkedHashMap<>(members)), way, at, keyAt);
    }

    /** An array of these items, each of which keeps its place, where this value stands. */
    public Json withItems(List<Json> items) {
        return new Json(List.copyOf(items), way, at, keyAt);
    }

    public boolean isObject() {
        return value instanceof Map;
    }

    public boolean isText() {
        return value instanceof String;
    }

    /** The text; anything else is refused, as by the methods below. */
    public String text() throws JsonException {
        if (value instanceof String text) {
            return text;
        }
        throw expected(Texts.get("json.text"));
    }

    public boolean truth() throws JsonException {
        if (value instanceof Boolean truth) {
            return truth;
        }
        throw expected(Texts.get("json.truth"));
    }

    /** The number, which is finite. */
    public double number() throws JsonException {
        if (value instanceof Number number) {
            double real = number.doubleValue();
            if (Double.isInfinite(real)) {
                throw wrong(Texts.get("json.too-large-a-number", path()));
            }
            return real;
        }
        throw expected(Texts.get("json.number"));
    }

    /** The number, which is whole; 3.0 and 3e2 are too. */
    public long whole() throws JsonException {
        if (value instanceof Long whole) {
            return whole;
        }
        if (value instanceof Double real && real == Math.rint(real) && Math.abs(real) < 0x1p53) {
            return real.longValue();
        }
        throw expected(Texts.get("json.whole-number"));
    }

    /**
     * The items of an array.
     *
     * @param count how many there must be; any number if it is negative
     * @param what what the array must be, as in "two numbers, [x, y]"
     */
    public List<Json> items(int count, Supplier<String> what) throws JsonException {
        if (value instanceof List<?> list && (count < 0 || list.size() == count)) {
            return list.stream().map(Json.class::cast).toList();
        }
        if (value instanceof List<?> list) {
            throw wrong(Texts.get("json.must-be-of-so-many", path(), what.get(), list.size()));
        }
        throw expected(what.get());
    }

    /** The two numbers of an array. */
    public double[] pair(Supplier<String> what) throws JsonException {
        List<Json> items = items(2, what);
        return new double[] {items.get(0).number(), items.get(1).number()};
    }

    /** The member of this object, which must have it. */
    public Json required(String key) throws JsonException {
        Json member = members(Texts.later("json.object-with-key", key)).get(key);
        if (member == null) {
            throw wrong((way == null ? "" : path() + ": ") + Texts.get("json.missing-key", key));
        }
        return member;
    }

    /** The members of an object, whose keys must all be among those known. */
    public Map<String, Json> members(Set<String> known) throws JsonException {
        return members(known, () -> {
            String keys = String.join(", ", known);
            return way == null ? Texts.get("json.whole-with-keys", keys) : Texts.get("json.object-with-keys", keys);
        });
    }

    /** The same where it may be something else besides, which that text says. */
    public Map<String, Json> members(Set<String> known, Supplier<String> what) throws JsonException {
        Map<String, Json> members = members(what);
        for (Map.Entry<String, Json> member : members.entrySet()) {
            if (!known.contains(member.getKey())) {
                String key = member.getKey();
                String keys = String.join(", ", known);
                throw new JsonException(
                        member.getValue().keyAt.toString(),
                        way == null
                                ? Texts.get("json.unknown-key", key, keys)
                                : Texts.get("json.unknown-key-in", key, path(), keys));
            }
        }
        return members;
    }

    /** The members of an object, whatever their keys. */
    public Map<String, Json> members(Supplier<String> what) throws JsonException {
        if (!(value instanceof Map<?, ?> map)) {
            throw expected(what.get());
        }
        Map<String, Json> members = new LinkedHashMap<>();
        map.forEach((key, member) -> members.put((String) key, (Json) member));
        return members;
    }
}
