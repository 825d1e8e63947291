package org.optiscope.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class MagnifierTest {
    @Test
    void its_content_never_covers_more_than_its_room_whenever_the_factor_changes() {
        Region content = new Region();
        Magnifier magnifier = new Magnifier(content);
        magnifier.resize(1600, 1000);
        magnifier.layout();
        assertThat(shown(content)).isEqualTo(1600);

        magnifier.factorProperty().set(4);
        assertThat(shown(content)).isEqualTo(1600);

        magnifier.layout();
        assertThat(content.getWidth()).isEqualTo(400);
        assertThat(shown(content)).isEqualTo(1600);
    }

    private static double shown(Region content) {
        return content.getWidth() * content.getLocalToParentTransform().getMxx();
    }
}
