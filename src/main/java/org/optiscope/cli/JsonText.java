package org.optiscope.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** JSON with line ends that do not depend on the machine. */
final class JsonText {
    private static final JsonMapper MAPPER = new JsonMapper();

    private JsonText() {}

    static String of(Object value) {
        try {
            DefaultPrettyPrinter printer =
                    new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
            return MAPPER.writer(printer).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the list cannot be written as JSON", e);
        }
    }
}
