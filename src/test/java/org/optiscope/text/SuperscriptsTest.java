package org.optiscope.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class SuperscriptsTest {
    @Test
    void each_is_what_unicode_says() {
        String plain =
                Normalizer.normalize(Superscripts.ALL, Normalizer.Form.NFKC).replace('−', '-');
        assertThat(Superscripts.lowered(Superscripts.ALL)).isEqualTo(plain);
        assertThat(Superscripts.raised(plain)).isEqualTo(Superscripts.ALL);
    }

    @Test
    void numbers_are_raised_with_their_sign() {
        assertThat(Superscripts.raised("-10")).isEqualTo("⁻¹⁰");
        assertThat(Superscripts.lowered("⁻¹⁰")).isEqualTo("-10");
    }
}
