package org.optiscope.experiment;

import com.fasterxml.jackson.core.JsonLocation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A value in a JSON text that knows where it stands, so that what is wrong with it can be told by name and position.
 *
 * @param value a Map of Json by key, a List of Json, a String, a Boolean, a Double, a Long (a whole number), or null
 * @param way the way to it; null for the whole text
 * @param at where it begins
 * @param keyAt where its key begins; the same as {@code at} if it has none
 */
record Json(Object value, Way way, Place at, Place keyAt) {
    /** The last part of a way and what leads to it. As a text for each value it would take more memory than the file. */
    record Way(Way before, String key, int index) {
        static String text(Way way) {
            Deque<String> parts = new ArrayDeque<>();
            for (Way part = way; part != null; part = part.before) {
                parts.push(part.key == null ? "[" + part.index + "]" : part.before == null ? part.key : "." + part.key);
            }
            return String.join("", parts);
        }
    }

    /** A place as people count, from 1. */
    record Place(int line, int column) {
        static Place of(JsonLocation location) {
            return new Place(location.getLineNr(), location.getColumnNr());
        }

        @Override
        public String toString() {
            return "line " + line + ", column " + column + ": ";
        }
    }

    /** Values are quoted in messages up to this many characters. */
    private static final int MAX_QUOTED = 60;

    Json(Object value, Way way, Place at) {
        this(value, way, at, at);
    }

    Json withKey(JsonLocation key) {
        return new Json(value, way, at, Place.of(key));
    }

    /** The way to this value, such as {@code runs[0].beta1}; empty for the whole text. */
    String path() {
        return Way.text(way);
    }

    /** The exception that says what is wrong at this place. */
    ExperimentFileException wrong(String sentence) {
        return new ExperimentFileException(at + sentence);
    }

    private ExperimentFileException expected(String what) {
        return wrong((way == null ? "the file" : path()) + " must be " + what + ", not " + described());
    }

    private String described() {
        if (value == null) {
            return "null";
        }
        if (value instanceof String text) {
            return "\"" + clipped(text) + "\"";
        }
        return value instanceof Map ? "an object" : value instanceof List ? "an array" : value.toString();
    }

    static String clipped(String text) {
        return text.length() <= MAX_QUOTED ? text : text.substring(0, MAX_QUOTED) + "…";
    }

    boolean isText() {
        return value instanceof String;
    }

    String text() throws ExperimentFileException {
        if (value instanceof String text) {
            return text;
        }
        throw expected("a text in quotes");
    }

    boolean truth() throws ExperimentFileException {
        if (value instanceof Boolean truth) {
            return truth;
        }
        throw expected("true or false");
    }

    double number() throws ExperimentFileException {
        if (value instanceof Number number) {
            double real = number.doubleValue();
            if (Double.isInfinite(real)) {
                throw wrong(path() + " is too large for a number");
            }
            return real;
        }
        throw expected("a number");
    }

    long whole() throws ExperimentFileException {
        if (value instanceof Long whole) {
            return whole;
        }
        if (value instanceof Double real && real == Math.rint(real) && Math.abs(real) < 0x1p53) {
            return real.longValue();
        }
        throw expected("a whole number");
    }

    /** The items of an array; {@code count} of them if that is not negative. */
    List<Json> items(int count, String what) throws ExperimentFileException {
        if (value instanceof List<?> list && (count < 0 || list.size() == count)) {
            return list.stream().map(Json.class::cast).toList();
        }
        if (value instanceof List<?> list) {
            throw wrong(path() + " must be " + what + ", but has " + list.size() + " items");
        }
        throw expected(what);
    }

    double[] pair(String what) throws ExperimentFileException {
        List<Json> items = items(2, what);
        return new double[] {items.get(0).number(), items.get(1).number()};
    }

    /** The members of an object, whose keys must all be among those known. */
    Map<String, Json> members(Set<String> known, String what) throws ExperimentFileException {
        Map<String, Json> members = members(what);
        for (Map.Entry<String, Json> member : members.entrySet()) {
            if (!known.contains(member.getKey())) {
                throw new ExperimentFileException(member.getValue().keyAt + "unknown key \"" + member.getKey() + "\""
                        + (way == null ? "" : " in " + path()) + "; known are " + String.join(", ", known));
            }
        }
        return members;
    }

    /** The members of an object, whatever their keys. */
    Map<String, Json> members(String what) throws ExperimentFileException {
        if (!(value instanceof Map<?, ?> map)) {
            throw expected(what);
        }
        Map<String, Json> members = new LinkedHashMap<>();
        map.forEach((key, member) -> members.put((String) key, (Json) member));
        return members;
    }
}
