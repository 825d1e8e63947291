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
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.optiscope.text.Texts;

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
    static Json parse(String given, Supplier<String> what) throws JsonException {
        String text = given.startsWith(BYTE_ORDER_MARK) ? given.substring(1) : given;
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() == null) {
                throw new JsonException(Texts.get("json.empty", what.get()));
            }
            Json whole = new JsonTree(parser, what).read(null, null);
            if (parser.nextToken() != null) {
                throw new JsonException(
                        Place.of(parser.currentTokenLocation()).toString(),
                        Texts.get("json.more-after-the-end", name(what)));
            }
            return whole;
        } catch (JsonProcessingException e) {
            throw new JsonException(placeOf(e), notJson(e, text, what));
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
    private static String notJson(JsonProcessingException e, String text, Supplier<String> what) {
        String said = e.getOriginalMessage();
        long offset = e.getLocation() == null ? -1 : e.getLocation().getCharOffset();
        if (e instanceof StreamConstraintsException) {
            return said.contains("depth")
                    ? Texts.get("json.too-deep", MAX_DEPTH, what.get())
                    : Texts.get("json.too-long");
        } else if (e instanceof JsonEOFException || offset >= text.length()) {
            return Texts.get("json.ends-too-early");
        } else if (said.startsWith("Duplicate")) {
            return Texts.get("json.key-twice", quotedIn(said));
        } else if (said.startsWith("Unrecognized token") || said.startsWith(NON_STANDARD)) {
            return Texts.get("json.not-a-value", quotedIn(said));
        } else if (said.contains("CTRL-CHAR")) {
            return Texts.get("json.line-break-in-text");
        } else if (said.contains("numeric value")) {
            return Texts.get("json.how-a-number-is-written");
        } else if (said.startsWith("Unexpected close marker")) {
            return Texts.get("json.wrong-bracket");
        } else if (said.contains("(code ") && offset >= 0) {
            return Texts.get("json.unexpected-sign", Character.toString(text.codePointAt((int) offset)));
        }
        return Texts.get("json.not-json");
    }

    private static String quotedIn(String said) {
        Matcher quoted = QUOTED.matcher(said);
        return quoted.find() ? Json.clipped(quoted.group(1)) : "";
    }

    /** A word without its article. */
    static String name(Supplier<String> named) {
        String what = named.get();
        return what.substring(what.indexOf(' ') + 1);
    }

    private final JsonParser parser;
    private final Supplier<String> what;
    private int values;

    private JsonTree(JsonParser parser, Supplier<String> what) {
        this.parser = parser;
        this.what = what;
    }

    /** @param keyAt where the key begins; null if there is none */
    private Json read(Way way, Place keyAt) throws IOException, JsonException {
        Place at = Place.of(parser.currentTokenLocation());
        if (++values > MAX_VALUES) {
            throw new JsonException(at.toString(), Texts.get("json.too-many-values", MAX_VALUES, name(what)));
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

    private Map<String, Json> readObject(Way way) throws IOException, JsonException {
        Map<String, Json> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            Place keyAt = Place.of(parser.currentTokenLocation());
            parser.nextToken();
            members.put(key, read(new Way(way, key, 0), keyAt));
        }
        return members;
    }

    private List<Json> readArray(Way way) throws IOException, JsonException {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(read(new Way(way, null, items.size()), null));
        }
        return items;
    }
}
