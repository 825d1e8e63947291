package org.optiscope.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.optiscope.text.Texts;

/** Reads the bytes of a file as text, as far as it may be one that holds JSON. */
final class JsonText {
    /** An experiment of thousands of runs fits; what is larger was opened by mistake. */
    private static final int MAX_BYTES = 16 << 20;

    private JsonText() {}

    static String read(InputStream stream, Supplier<String> what) throws IOException, JsonException {
        byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new JsonException(Texts.get("json.too-large-a-file", MAX_BYTES >> 20, JsonTree.name(what)));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new JsonException(Texts.get("json.not-utf-8"));
        }
    }
}
