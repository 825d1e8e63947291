package org.optiscope.json;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/**
 * Writes one JSON value, part after part or from maps and lists. Numbers read back to the same bits; those that are not
 * finite are the texts NaN, Infinity, -Infinity.
 */
public final class JsonWriter {
    /** A bracket that is open. */
    private static final class Open {
        private final boolean isObject;
        private boolean isDivided;
        private int parts;

        Open(boolean isObject, boolean isDivided) {
            this.isObject = isObject;
            this.isDivided = isDivided;
        }
    }

    private final Writer out;
    private final JsonLayout layout;
    private final Deque<Open> open = new ArrayDeque<>();
    private String lineBreak = "\n";
    private boolean followsKey;

    /** @param out is neither flushed nor closed */
    public JsonWriter(Writer out, JsonLayout layout) {
        this.out = out;
        this.layout = layout;
    }

    /** A value as {@link #value} writes it. */
    public static String text(Object value, JsonLayout layout) {
        StringWriter text = new StringWriter();
        try {
            new JsonWriter(text, layout).value(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Begins an object; its members follow. */
    public JsonWriter beginObject() throws IOException {
        boolean isWhole = open.isEmpty();
        begin(true);
        out.write('{');
        open(new Open(true, isWhole || layout.dividesEveryObject));
        return this;
    }

    /** Begins an array; its items follow. */
    public JsonWriter beginArray() throws IOException {
        begin(false);
        out.write('[');
        open(new Open(false, false));
        return this;
    }

    /** Ends the object or array that was begun last. */
    public JsonWriter end() throws IOException {
        Open ended = open.pop();
        if (ended.isDivided) {
            lineBreak = lineBreak.substring(0, lineBreak.length() - layout.indent.length());
        }
        if (!ended.isDivided || ended.parts == 0) {
            out.write(ended.isObject ? layout.inObject : layout.inArray);
        } else if (!layout.indent.isEmpty()) {
            out.write(lineBreak);
        }
        out.write(ended.isObject ? '}' : ']');
        return this;
    }

    /** The key of the member whose value follows. */
    public JsonWriter key(String key) throws IOException {
        part();
        quote(key);
        out.write(layout.colon);
        followsKey = true;
        return this;
    }

    public JsonWriter member(String key, Object value) throws IOException {
        return key(key).value(value);
    }

    /** @param value a map by key, a list, a text, a number, a truth value, or null */
    public JsonWriter value(Object value) throws IOException {
        if (value instanceof Map<?, ?> members) {
            beginObject();
            for (Map.Entry<?, ?> member : members.entrySet()) {
                member((String) member.getKey(), member.getValue());
            }
            return end();
        } else if (value instanceof Iterable<?> items) {
            beginArray();
            for (Object item : items) {
                value(item);
            }
            return end();
        }
        begin(false);
        if (value instanceof String || value instanceof Double real && !Double.isFinite(real)) {
            quote(value.toString());
        } else if (value == null || value instanceof Number || value instanceof Boolean) {
            out.write(String.valueOf(value));
        } else {
            throw new IllegalArgumentException("no value of JSON: " + value.getClass());
        }
        return this;
    }

    /** Takes over a value that is written already, whatever its layout. */
    public JsonWriter written(String json) throws IOException {
        begin(false);
        out.write(json);
        return this;
    }

    private void begin(boolean isObject) throws IOException {
        if (followsKey || open.isEmpty()) {
            followsKey = false;
            return;
        }
        Open array = open.peek();
        if (array.parts == 0 && isObject && !layout.dividesEveryObject) {
            array.isDivided = true;
            lineBreak += layout.indent;
        }
        part();
    }

    private void open(Open opened) {
        open.push(opened);
        if (opened.isDivided) {
            lineBreak += layout.indent;
        }
    }

    /** The comma before a member or item, and the space or line break. */
    private void part() throws IOException {
        Open around = open.peek();
        boolean isFirst = around.parts++ == 0;
        if (!isFirst) {
            out.write(',');
        }
        if (around.isDivided) {
            out.write(lineBreak);
        } else if (!isFirst) {
            out.write(layout.afterComma);
        } else {
            out.write(around.isObject ? layout.inObject : layout.inArray);
        }
    }

    private void quote(String text) throws IOException {
        out.write('"');
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || c == '\u007f') {
                out.write(text, written, i - written);
                out.write(escaped(c));
                written = i + 1;
            }
        }
        out.write(text, written, text.length() - written);
        out.write('"');
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"', '\\' -> "\\" + c;
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            default -> String.format("\\u%04x", (int) c);
        };
    }
}
