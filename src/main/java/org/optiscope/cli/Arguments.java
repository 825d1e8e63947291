package org.optiscope.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The arguments as they were given, byte for byte. Java reads them in the encoding of the locale and puts U+FFFD for what
 * is none; Linux keeps the bytes, from which they are read again here as UTF-8.
 *
 * <p>A byte b that is no UTF-8, as a file's name may hold, becomes the lone surrogate U+DC00 + b, as in Python (PEP 383);
 * {@link FileName} makes it that byte again.
 */
public final class Arguments {
    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");
    private static final char LOST = '\uFFFD';

    /** The lone surrogate of the byte 0. */
    static final char BYTES = '\uDC00';

    private Arguments() {}

    /** The arguments themselves if Java lost nothing of them. */
    public static String[] asGiven(String... arguments) {
        for (String argument : arguments) {
            if (argument.indexOf(LOST) >= 0) {
                return reread(arguments);
            }
        }
        return arguments;
    }

    private static String[] reread(String... arguments) {
        byte[] line;
        try {
            line = Files.readAllBytes(COMMAND_LINE);
        } catch (IOException e) {
            return arguments; // not Linux
        }
        List<String> words = words(line);
        int options = words.size() - arguments.length;
        return options < 0 ? arguments : words.subList(options, words.size()).toArray(String[]::new);
    }

    /** The words of a command line, each of which ends with a 0. */
    private static List<String> words(byte... line) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < line.length; i++) {
            if (line[i] == 0) {
                words.add(text(ByteBuffer.wrap(line, start, i - start)));
                start = i + 1;
            }
        }
        return words;
    }

    static String text(ByteBuffer bytes) {
        CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(bytes.remaining());
        CoderResult result = utf8.decode(bytes, text, true);
        while (result.isError()) {
            for (int i = 0; i < result.length(); i++) {
                text.put((char) (BYTES + Byte.toUnsignedInt(bytes.get())));
            }
            result = utf8.decode(bytes, text, true);
        }
        return text.flip().toString();
    }
}
