package org.optiscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputTest {
    /** The name of a file that stands behind it would be opened anew, and written over from its beginning. */
    @ParameterizedTest
    @ValueSource(strings = {"-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"})
    void to_standard_output_goes_where_what_was_printed_before_went(String name) {
        StringWriter out = new StringWriter();
        PrintWriter standardOutput = new PrintWriter(out);
        standardOutput.print("before,");
        Output.write(name, standardOutput, content -> content.write("written,"));
        standardOutput.print("after");
        assertThat(out).hasToString("before,written,after");
    }
}
