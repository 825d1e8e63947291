package org.optiscope.experiment;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value in a JSON text that knows where it stands, so that what is wrong with it can be told by name and position.
 *
 * @param value a Map of Json by key, a List of Json, a String, a Boolean, a Double, a Long (a whole number), or null
 * @param path the way to it, such as {@code runs[0].beta1}; empty for the whole text
 * @param at where it begins
 * @param keyAt where its key begins; the same as {@code at} if it has none
 */
record Json(Object value, String path, Place at, Place keyAt) {
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

    /** Far more than an experiment needs, and little enough for the stack. */
    private static final int MAX_DEPTH = 100;

    /** Values are quoted in messages up to this many characters. */
    private static final int MAX_QUOTED = 60;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build();

    private static final String NON_STANDARD = "Non-standard token";
    private static final Pattern QUOTED = Pattern.compile("'(.*?)'(?::|$)", Pattern.DOTALL);

    static Json parse(String text) throws ExperimentFileException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() == null) {
                throw new ExperimentFileException("the file is empty; it must hold an experiment as a JSON object");
            }
            Json whole = read(parser, "");
            if (parser.nextToken() != null) {
                throw new Json(null, "", parser.currentTokenLocation())
                        .wrong("there is more text after the end of the experiment");
            }
            return whole;
        } catch (JsonProcessingException e) {
            throw new ExperimentFileException(placeOf(e) + notJson(e, text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it says; but words such as NaN are told where they end. */
    private static String placeOf(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        if (at == null) {
            return "";
        }
        String said = e.getOriginalMessage();
        int back = said.startsWith(NON_STANDARD) ? quotedIn(said).length() : 0;
        return new Place(at.getLineNr(), at.getColumnNr() - back).toString();
    }

    /** What is wrong with a text that is not JSON; the library's own words name its classes and settings. */
    private static String notJson(JsonProcessingException e, String text) {
        String said = e.getOriginalMessage();
        long offset = e.getLocation() == null ? -1 : e.getLocation().getCharOffset();
        if (e instanceof StreamConstraintsException) {
            return said.contains("depth")
                    ? "the brackets are nested more than " + MAX_DEPTH + " deep; an experiment needs 4"
                    : "a number, a text or a key is too long";
        } else if (e instanceof JsonEOFException || offset >= text.length()) {
            return "the text ends too early; a closing bracket or quote is missing";
        } else if (said.startsWith("Duplicate")) {
            return "the key \"" + quotedIn(said) + "\" stands here for the second time";
        } else if (said.startsWith("Unrecognized token") || said.startsWith(NON_STANDARD)) {
            return quotedIn(said)
                    + " is not a value; values are numbers, texts in quotes, true, false, [ … ] and { … }";
        } else if (said.contains("CTRL-CHAR")) {
            return "a text in quotes is on one line; a line break in it is written \\n";
        } else if (said.contains("numeric value")) {
            return "a number is written as in 1, -0.5 or 1e-8";
        } else if (said.startsWith("Unexpected close marker")) {
            return "this closing bracket does not fit the bracket that was opened last";
        } else if (said.contains("(code ") && offset >= 0) {
            return "this is not JSON: '" + Character.toString(text.codePointAt((int) offset))
                    + "' is not expected here";
        }
        return "this is not JSON";
    }

    private static String quotedIn(String said) {
        Matcher quoted = QUOTED.matcher(said);
        return quoted.find() ? clipped(quoted.group(1)) : "";
    }

    private Json(Object value, String path, JsonLocation at) {
        this(value, path, Place.of(at), Place.of(at));
    }

    private Json withKey(JsonLocation key) {
        return new Json(value, path, at, Place.of(key));
    }

    private static Json read(JsonParser parser, String path) throws IOException, ExperimentFileException {
        JsonLocation at = parser.currentTokenLocation();
        Object value = switch (parser.currentToken()) {
            case START_OBJECT -> readObject(parser, path);
            case START_ARRAY -> readArray(parser, path);
            case VALUE_STRING -> parser.getText();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT -> readWhole(parser.getText());
            case VALUE_NUMBER_FLOAT -> Double.valueOf(parser.getText());
            default -> null;
        };
        return new Json(value, path, at);
    }

    /** A whole number too large for a long is taken as a double, which the ranges then refuse by name; so is −0. */
    private static Object readWhole(String text) {
        try {
            return text.equals("-0") ? (Object) (-0.0) : (Object) Long.valueOf(text);
        } catch (NumberFormatException e) {
            return Double.valueOf(text);
        }
    }

    private static Map<String, Json> readObject(JsonParser parser, String path)
            throws IOException, ExperimentFileException {
        Map<String, Json> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            JsonLocation keyAt = parser.currentTokenLocation();
            parser.nextToken();
            Json member = read(parser, path.isEmpty() ? key : path + "." + key);
            members.put(key, member.withKey(keyAt));
        }
        return members;
    }

    private static List<Json> readArray(JsonParser parser, String path) throws IOException, ExperimentFileException {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(read(parser, path + "[" + items.size() + "]"));
        }
        return items;
    }

    /** The exception that says what is wrong at this place. */
    ExperimentFileException wrong(String sentence) {
        return new ExperimentFileException(at + sentence);
    }

    private ExperimentFileException expected(String what) {
        return wrong((path.isEmpty() ? "the file" : path) + " must be " + what + ", not " + described());
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

    private static String clipped(String text) {
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
                throw wrong(path + " is too large for a number");
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
            throw wrong(path + " must be " + what + ", but has " + list.size() + " items");
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
                        + (path.isEmpty() ? "" : " in " + path) + "; known are " + String.join(", ", known));
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
