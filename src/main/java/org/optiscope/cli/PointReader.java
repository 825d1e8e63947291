package org.optiscope.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.optiscope.surface.Point;

/** Reads points from arguments {@code X,Y} and from CSV files with two columns. */
final class PointReader {
    private static final String STANDARD_INPUT = "-";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private PointReader() {}

    /** A pair of numbers, or the name of a file of them, {@code -} being standard input. */
    static List<Point> read(String argument) {
        boolean isPair = argument.contains(",") && !Files.exists(Path.of(argument));
        return isPair ? List.of(point(argument, "the point '" + argument + "': ")) : file(argument);
    }

    private static Point point(String line, String where) {
        String[] fields = line.split(",", -1);
        if (fields.length != 2) {
            throw new InputException(where + "'" + line + "' is not a point; write x,y with two numbers");
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

    private static List<Point> file(String name) {
        String shown = name.equals(STANDARD_INPUT) ? "standard input" : name;
        try (BufferedReader lines = new BufferedReader(open(name))) {
            return lines(lines, shown);
        } catch (NoSuchFileException e) {
            throw new InputException("there is no file " + shown + "; a point is written X,Y as in -1.5,2");
        } catch (CharacterCodingException e) {
            throw new InputException(shown + " is not a text file in UTF-8");
        } catch (IOException e) {
            throw new InputException(
                    shown + " cannot be read" + (Files.isDirectory(Path.of(name)) ? "; it is a folder" : ""));
        }
    }

    private static Reader open(String name) throws IOException {
        return name.equals(STANDARD_INPUT)
                ? new InputStreamReader(System.in, StandardCharsets.UTF_8)
                : Files.newBufferedReader(Path.of(name));
    }

    private static List<Point> lines(BufferedReader lines, String shown) throws IOException {
        List<Point> points = new ArrayList<>();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            String text = number == 1 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
            boolean isHeader = number == 1 && text.replaceAll("[\\s\"]", "").equalsIgnoreCase("x,y");
            if (!isHeader && !text.isBlank()) {
                points.add(point(text, shown + ", line " + number + ": "));
            }
        }
        return points;
    }
}
