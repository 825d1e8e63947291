package org.optiscope.ui.rules;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.optiscope.experiment.RunSpec;
import org.optiscope.optimizer.RuleCheck;
import org.optiscope.scene.WindowLook;
import org.optiscope.text.Texts;
import org.optiscope.ui.frames.DirtyParts;
import org.optiscope.ui.frames.Rendering;
import org.optiscope.ui.kit.Icons;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.RunStyle;
import org.optiscope.ui.kit.Typesetter;
import org.optiscope.ui.session.Session;

/**
 * Where a rule of one's own is written: that of the selected run. Each field tells at once how it is read or what is wrong with
 * it, and the plot follows whenever the whole makes sense. Escape closes the pane, Ctrl+Enter gives the keyboard to the plot.
 */
public final class RulePane extends VBox {
    private enum Stale {
        RULE
    }

    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final double MARKER_PX = 5.5;

    private final Session session;
    private final RuleEditing editing;
    private final Typesetter typesetter = new Typesetter();
    private final DirtyParts<Stale> dirty = new DirtyParts<>(this, Stale.class, this::refresh);
    private final RuleField name;
    private final StackPane glyph = new StackPane();
    private final RemarkLabel nameRemark = new RemarkLabel(Ids.RULE_NAME + "-remark");
    private final SettingRows settings;
    private final LineRows lines;
    private final RuleField update;
    private final RemarkLabel updateRemark = new RemarkLabel(Ids.RULE_UPDATE + "-remark");
    private final Preview updatePreview = new Preview(typesetter, "rule-update-preview", Preview.UPDATE_PX);
    private final Label names = new Label();
    private final Label status = new Label();
    private final FontIcon statusMark = new FontIcon();
    private final ScrollPane scroll;
    private final HBox foot;
    private final NoRule none;

    public RulePane(Session session) {
        this.session = session;
        setId(Ids.RULE_PANE);
        getStyleClass().add("rule-pane");
        setMinSize(0, 0);
        editing = new RuleEditing(session, this::showRows, this::mark);
        name = new RuleField(
                editing,
                Ids.RULE_NAME,
                Texts.get("rules.rule-name"),
                Texts.get("rules.rule-name-tip"),
                text -> editing.typed(draft -> draft.withName(text)));
        name.getStyleClass().add("rule-title");
        settings = new SettingRows(editing);
        update = new RuleField(
                editing,
                Ids.RULE_UPDATE,
                Texts.get("rules.update"),
                Texts.get("rules.update-tip"),
                text -> editing.typed(draft -> draft.withUpdate(text)));
        update.setPromptText("-learningRate*m");
        lines = new LineRows(editing, typesetter, update);
        none = new NoRule(session);
        scroll = Rendering.withoutPicture(new ScrollPane(content()));
        scroll.getStyleClass().add("rule-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        foot = foot();
        getChildren().addAll(head(), scroll, foot, none);
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        dirty.listen(Stale.RULE, session.experimentProperty(), session.selectedProperty(), visibleProperty());
        session.runs().askedProperty().addListener((observable, before, now) -> {
            refresh();
            // A field in a scroll pane is in the window once that has its skin.
            applyCss();
            lines.begin();
        });
        typesetter.open();
    }

    private HBox head() {
        Button close = Icons.show(new Button(), Feather.X, Texts.get("rules.close"));
        close.getStyleClass().add("bare-button");
        close.setId(Ids.RULE_CLOSE);
        close.setOnAction(event -> close());
        VBox title = new VBox(name, nameRemark);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(glyph, title, close);
        head.getStyleClass().add("rule-head");
        head.setAlignment(Pos.CENTER_LEFT);
        title.visibleProperty().bind(scroll.visibleProperty());
        return head;
    }

    private Pane content() {
        Label before = new Label("Δθ =");
        before.getStyleClass().add("rule-prefix");
        before.setMinWidth(USE_PREF_SIZE);
        before.setLabelFor(update);
        HBox line = new HBox(before, update);
        line.getStyleClass().add("rule-fields");
        line.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(update, Priority.ALWAYS);
        StackPane whole = new StackPane(updatePreview);
        whole.getStyleClass().add("rule-update");
        VBox row = new VBox(line, updateRemark, whole);
        row.getStyleClass().add("rule-row");
        names.getStyleClass().add("rule-names");
        names.setWrapText(true);
        names.setMinHeight(USE_PREF_SIZE);
        VBox content = new VBox(settings, lines, Section.head(Texts.get("rules.update")), row, names);
        content.getStyleClass().add("rule-content");
        return content;
    }

    private HBox foot() {
        status.setId(Ids.RULE_STATUS);
        status.getStyleClass().add("rule-status");
        status.setWrapText(true);
        status.setMinHeight(USE_PREF_SIZE);
        statusMark.getStyleClass().add("rule-mark");
        HBox foot = new HBox(statusMark, status);
        foot.getStyleClass().add("rule-foot");
        foot.setAlignment(Pos.TOP_LEFT);
        return foot;
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            boolean isChoosing = event.getTarget() instanceof ComboBoxBase<?> box && box.isShowing();
            if (!isChoosing) {
                close();
                event.consume();
            }
        } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            if (editing.isOngoing()) {
                editing.take();
            }
            leave();
            event.consume();
        }
    }

    private void close() {
        editing.takeWhatWaits();
        var window = session.display().windowProperty();
        window.set(window.get().withOpen(WindowLook.Pane.RULE, false));
        leave();
    }

    /** Says that the keyboard is no longer needed here. */
    private void leave() {
        fireEvent(new ActionEvent(this, this));
    }

    /** Brings everything up to date at once, formulas too; for pictures that are taken once. */
    public void refreshNow() {
        refresh();
        applyCss();
        layout();
        typesetter.finishNow();
        layout();
    }

    private void refresh() {
        if (isVisible() && dirty.clean(Stale.RULE)) {
            editing.follow();
        }
    }

    private void showRows() {
        boolean any = editing.isOngoing();
        for (Node part : List.of(scroll, foot)) {
            part.setVisible(any);
            part.setManaged(any);
        }
        none.show(!any);
        Optional<RunSpec> run = editing.run();
        getStyleClass().setAll("rule-pane");
        run.ifPresent(spec -> getStyleClass().add(RunStyle.styleClass(spec.hue())));
        glyph.getChildren().clear();
        if (!any) {
            return;
        }
        run.ifPresent(spec -> glyph.getChildren().add(RunStyle.marker(spec.hue(), MARKER_PX)));
        name.show(editing.draft().name());
        update.show(editing.draft().update());
        settings.show();
        lines.show();
        mark();
    }

    private void mark() {
        if (!editing.isOngoing()) {
            return;
        }
        RuleCheck check = editing.check();
        name.mark(nameRemark.show(check.remark(RuleCheck.Part.NAME, 0)));
        settings.mark();
        lines.mark();
        boolean isFaulty = updateRemark.show(check.remark(RuleCheck.Part.UPDATE, 0));
        update.mark(isFaulty);
        updatePreview.show(editing.reading().update());
        names.setText(Texts.get("rules.in-formulas", editing.reading().names()));
        status.setText(editing.status());
        foot.pseudoClassStateChanged(INVALID, editing.isBehind());
        statusMark.setIconCode(editing.isBehind() ? Feather.ALERT_CIRCLE : Feather.CHECK);
    }
}
