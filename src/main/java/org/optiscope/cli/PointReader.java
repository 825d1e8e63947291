package org.optiscope.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import org.optiscope.surface.Point;
import org.optiscope.text.Refusal;

/** Reads points from arguments {@code X,Y} and from CSV files with two columns, one at a time, so that a file may have any length. */
final class PointReader {
    private static final String STANDARD_INPUT = "-";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Far more than two numbers need, with all the digits that anybody writes. */
    private static final int LONGEST_LINE = 1000;

    private PointReader() {}

    /** Takes points in the order in which they stand. */
    interface Taker {
        void take(Point point) throws IOException;
    }

    /** Reads a pair of numbers, or the file of that name, {@code -} being standard input. */
    static void read(String argument, Taker taker) throws IOException {
        if (argument.contains(",") && !Files.exists(FileName.path(argument))) {
            taker.take(point(argument, "the point '" + argument + "': "));
        } else {
            file(argument, taker);
        }
    }

    private static Point point(String line, String where) {
        String[] fields = line.split(",", -1);
        if (fields.length != 2) {
            throw new Refusal(where + "'" + line + "' is not a point; write x,y with two numbers");
        }
        return new Point(
                Numbers.parse(unquoted(fields[0]), where + "x"), Numbers.parse(unquoted(fields[1]), where + "y"));
    }

    private static String unquoted(String field) {
        String text = field.strip();
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }

    private static void file(String name, Taker taker) throws IOException {
        String shown = name.equals(STANDARD_INPUT) ? "standard input" : name;
        try (BufferedReader in = open(name, shown)) {
            int number = 1;
            for (String line = line(in, shown, 1); line != null; line = line(in, shown, ++number)) {
                String text = number == 1 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
                boolean isHeader = number == 1 && text.replaceAll("[\\s\"]", "").equalsIgnoreCase("x,y");
                if (!isHeader && !text.isBlank()) {
                    taker.take(point(text, shown + ", line " + number + ": "));
                }
            }
        }
    }

    private static BufferedReader open(String name, String shown) {
        try {
            return name.equals(STANDARD_INPUT)
                    ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                    : Files.newBufferedReader(FileName.path(name));
        } catch (NoSuchFileException e) {
            throw new Refusal("there is no file " + shown + "; a point is written X,Y as in -1.5,2");
        } catch (IOException e) {
            throw unreadable(shown);
        }
    }

    private static Refusal unreadable(String shown) {
        boolean isFolder = Files.isDirectory(FileName.path(shown));
        return new Refusal(shown + " cannot be read" + (isFolder ? "; it is a folder" : ""));
    }

    /** The next line without its end; null after the last. */
    private static String line(BufferedReader in, String shown, int number) {
        StringBuilder line = new StringBuilder();
        try {
            int c = in.read();
            if (c < 0) {
                return null;
            }
            for (; c >= 0 && c != '\n' && c != '\r'; c = in.read()) {
                if (line.length() == LONGEST_LINE) {
                    throw new Refusal(shown + ", line " + number + ": the line is longer than " + LONGEST_LINE
                            + " characters; a point is written x,y with two numbers");
                }
                line.append((char) c);
            }
            if (c == '\r') {
                in.mark(1);
                if (in.read() != '\n') {
                    in.reset();
                }
            }
            return line.toString();
        } catch (CharacterCodingException e) {
            throw new Refusal(shown + " is not a text file in UTF-8");
        } catch (IOException e) {
            throw unreadable(shown);
        }
    }
}
