package org.optiscope.json;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a JSON text as a tree of {@link Json}; says in a sentence why a text is no JSON, or too much of it. */
final class JsonTree {
    /** Far more than a file needs, and little enough for the stack. */
    private static final int MAX_DEPTH = 100;

    /** Enough for a hundred thousand runs with all their hyperparameters. */
    private static final int MAX_VALUES = 2_000_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build();

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String NON_STANDARD = "Non-standard token";
    private static final Pattern QUOTED = Pattern.compile("'(.*?)'(?::|$)", Pattern.DOTALL);

    /** @param what what the text holds, with its article */
    static Json parse(String given, String what) throws JsonException {
        String text = given.startsWith(BYTE_ORDER_MARK) ? given.substring(1) : given;
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() == null) {
                throw new JsonException("the file is empty; it must hold " + what + " as a JSON object");
            }
            Json whole = new JsonTree(parser, what).read(null, null);
            if (parser.nextToken() != null) {
                throw new JsonException(Json.Place.of(parser.currentTokenLocation())
                        + "there is more text after the end of the " + name(what));
            }
            return whole;
        } catch (JsonProcessingException e) {
            throw new JsonException(placeOf(e) + notJson(e, text, what));
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
        return new Json.Place(at.getLineNr(), at.getColumnNr() - back).toString();
    }

    /** What is wrong with a text that is not JSON; the library's own words name its classes and settings. */
    private static String notJson(JsonProcessingException e, String text, String what) {
        String said = e.getOriginalMessage();
        long offset = e.getLocation() == null ? -1 : e.getLocation().getCharOffset();
        if (e instanceof StreamConstraintsException) {
            return said.contains("depth")
                    ? "the brackets are nested more than " + MAX_DEPTH + " deep; " + what + " needs only a few"
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
        return quoted.find() ? Json.clipped(quoted.group(1)) : "";
    }

    /** A word without its article. */
    static String name(String what) {
        return what.substring(what.indexOf(' ') + 1);
    }

    private final JsonParser parser;
    private final String what;
    private int values;

    private JsonTree(JsonParser parser, String what) {
        this.parser = parser;
        this.what = what;
    }

    /** @param keyAt where the key begins; null if there is none */
    private Json read(Json.Way way, Json.Place keyAt) throws IOException, JsonException {
        Json.Place at = Json.Place.of(parser.currentTokenLocation());
        if (++values > MAX_VALUES) {
            throw new JsonException(
                    at + "the file holds more than " + MAX_VALUES + " values; this is no " + name(what));
        }
        Object value = switch (parser.currentToken()) {
            case START_OBJECT -> readObject(way);
            case START_ARRAY -> readArray(way);
            case VALUE_STRING -> parser.getText();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT -> readWhole(parser.getText());
            case VALUE_NUMBER_FLOAT -> Double.valueOf(parser.getText());
            default -> null;
        };
        return new Json(value, way, at, keyAt == null ? at : keyAt);
    }

    /** A whole number too large for a long is taken as a double, which the ranges then refuse by name; so is −0. */
    private static Object readWhole(String text) {
        try {
            return text.equals("-0") ? (Object) (-0.0) : (Object) Long.valueOf(text);
        } catch (NumberFormatException e) {
            return Double.valueOf(text);
        }
    }

    private Map<String, Json> readObject(Json.Way way) throws IOException, JsonException {
        Map<String, Json> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            Json.Place keyAt = Json.Place.of(parser.currentTokenLocation());
            parser.nextToken();
            members.put(key, read(new Json.Way(way, key, 0), keyAt));
        }
        return members;
    }

    private List<Json> readArray(Json.Way way) throws IOException, JsonException {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(read(new Json.Way(way, null, items.size()), null));
        }
        return items;
    }
}
