package org.optiscope.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;
import org.optiscope.experiment.RunSpec;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.optimizer.OptimizerKind;
import org.optiscope.ui.kit.Typesetter;
import org.testfx.framework.junit5.ApplicationTest;

class QuantityTableTest extends ApplicationTest {
    /** What every part of the table's rows says in tooltips and to screen readers. */
    private List<String> said(OptimizerKind kind) {
        List<String> said = new ArrayList<>();
        interact(() -> {
            QuantityTable table = new QuantityTable(new Typesetter());
            table.show(new RunSpec(kind.withDefaults(), "", true, 0), List.of("x", "y"));
            table.getChildrenUnmodifiable().stream()
                    .flatMap(row -> ((Parent) row).getChildrenUnmodifiable().stream())
                    .forEach(part -> said.add(part.getAccessibleHelp() + " " + part.getAccessibleText()));
        });
        return said;
    }

    @Test
    void rows_are_told_in_mathematics_not_in_code() {
        for (OptimizerKind kind : OptimizerCatalog.all()) {
            assertThat(said(kind))
                    .isNotEmpty()
                    .noneMatch(says -> says.matches("(?s).*(sqrt|beta|[*^]|learningRate).*"));
        }
    }
}
