package org.optiscope.cli;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.optiscope.text.Refusal;

/** Paths of the names that arguments give, also of names that are no text in the encoding of the locale. */
public final class FileName {
    private FileName() {}

    /**
     * The path of a name that {@link Arguments} gave.
     *
     * @throws Refusal if there can be no file of that name
     */
    public static Path path(String name) {
        if (name.isEmpty()) {
            throw new Refusal("the name of a file is empty");
        }
        try {
            return Path.of(name);
        } catch (InvalidPathException notInThisEncoding) {
            try {
                return ofBytes(name);
            } catch (IllegalArgumentException notHere) {
                throw new Refusal("no file can be called '" + name + "' here");
            }
        }
    }

    /** The only way to name a file by its bytes: a URI, in which every byte can be written. It is absolute. */
    private static Path ofBytes(String name) {
        StringBuilder uri = new StringBuilder("file:///");
        for (byte b : bytes(name.replaceAll("/+", "/"))) {
            uri.append(b == '/' ? "/" : String.format("%%%02X", b));
        }
        Path absolute = Path.of(URI.create(uri.toString().replace("file:////", "file:///")));
        return name.startsWith("/") ? absolute : absolute.subpath(0, absolute.getNameCount());
    }

    private static byte[] bytes(String name) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        name.codePoints().forEach(c -> {
            if (c >= Arguments.BYTES + 0x80 && c <= Arguments.BYTES + 0xFF) {
                bytes.write(c);
            } else {
                bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
            }
        });
        return bytes.toByteArray();
    }
}
