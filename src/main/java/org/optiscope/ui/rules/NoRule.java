package org.optiscope.ui.rules;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.optiscope.experiment.RunSpec;
import org.optiscope.text.Texts;
import org.optiscope.ui.kit.Icons;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.session.Session;

/** What stands in the editor while the selected run has no rule of its own: how to come by one. */
final class NoRule extends VBox {
    private final Session session;
    private final Label words = new Label();
    private final Button copy = new Button();

    NoRule(Session session) {
        this.session = session;
        getStyleClass().add("rule-none");
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        copy.setText(Texts.get("rules.edit-copy"));
        Icons.show(copy, Feather.EDIT_3, Texts.get("rules.edit-copy"));
        copy.setId(Ids.RULE_COPY);
        copy.setOnAction(
                event -> session.runs().editCopy(session.selectedProperty().get()));
        Button own = Icons.show(new Button(Texts.get("rules.own")), Feather.PLUS, Texts.get("rules.own-tip"));
        own.setId(Ids.RULE_OWN);
        own.setOnAction(event -> session.runs().writeOwn());
        getChildren().addAll(words, copy, own);
    }

    void show(boolean shown) {
        setVisible(shown);
        setManaged(shown);
        List<RunSpec> runs = session.getExperiment().runs();
        int selected = session.selectedProperty().get();
        Optional<String> name = selected < runs.size()
                ? Optional.of(runs.get(selected).optimizer().kind().name())
                : Optional.empty();
        words.setText(name.map(rule -> Texts.get("rules.shipped", rule)).orElse(Texts.get("rules.none")));
        copy.setVisible(name.isPresent());
        copy.setManaged(name.isPresent());
    }
}
