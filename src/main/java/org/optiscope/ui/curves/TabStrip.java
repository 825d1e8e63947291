package org.optiscope.ui.curves;

import atlantafx.base.theme.Tweaks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.optiscope.reading.CurveTab;
import org.optiscope.text.Texts;
import org.optiscope.ui.kit.Icons;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.Tips;

/** Tabs as a row of flat buttons; those for which there is no room are in a menu at the end. */
final class TabStrip extends Region {
    private final List<CurveTab> tabs = new ArrayList<>();
    private final List<ToggleButton> buttons = new ArrayList<>();
    private final MenuButton more =
            Icons.show(new MenuButton(), Feather.MORE_HORIZONTAL, Texts.get("curves.more-curves"));
    private final Consumer<CurveTab> onChosen;
    private int selected;

    TabStrip(Consumer<CurveTab> onChosen) {
        this.onChosen = onChosen;
        getStyleClass().add("curve-tabs");
        more.getStyleClass().addAll("curve-tab-more", Tweaks.NO_ARROW);
        setMinWidth(0);
        getChildren().add(more);
        more.setOnShowing(event -> fillMenu());
    }

    /** Lists the tabs there is no room for, when the menu opens: a closed menu keeps all items that it ever had. */
    private void fillMenu() {
        List<MenuItem> items = new ArrayList<>();
        for (int i = 0; i < buttons.size(); i++) {
            if (!buttons.get(i).isVisible()) {
                CurveTab tab = tabs.get(i);
                MenuItem item = new MenuItem(tab.title());
                item.getStyleClass().add(kind(tab));
                item.setOnAction(event -> onChosen.accept(tab));
                items.add(item);
            }
        }
        more.getItems().setAll(items);
    }

    /** Shows these tabs, that one selected. */
    void show(List<CurveTab> shown, String key) {
        if (!sameButtons(shown)) {
            buttons.clear();
            shown.forEach(tab -> buttons.add(button(tab)));
            getChildren().setAll(buttons);
            getChildren().add(more);
        }
        tabs.clear();
        tabs.addAll(shown);
        selected = 0;
        for (int i = 0; i < tabs.size(); i++) {
            if (tabs.get(i).key().equals(key)) {
                selected = i;
            }
        }
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).setSelected(i == selected);
        }
        requestLayout();
    }

    /** Whether the buttons there are can stay, so that a moved slider does not take the keyboard from them. */
    private boolean sameButtons(List<CurveTab> shown) {
        if (shown.size() != tabs.size()) {
            return false;
        }
        for (int i = 0; i < tabs.size(); i++) {
            CurveTab a = tabs.get(i);
            CurveTab b = shown.get(i);
            if (!a.key().equals(b.key())
                    || !a.title().equals(b.title())
                    || !a.meaning().equals(b.meaning())) {
                return false;
            }
        }
        return true;
    }

    /** The style class that gives a title its font. */
    private static String kind(CurveTab tab) {
        return tab.symbolic() ? "symbolic" : "worded";
    }

    private ToggleButton button(CurveTab tab) {
        ToggleButton button = new ToggleButton(tab.title());
        button.getStyleClass().addAll("curve-tab", kind(tab));
        button.setId(Ids.curveTab(tab.key()));
        Tips.say(button, tab.meaning());
        button.setAccessibleText(tab.meaning());
        button.setMinWidth(0);
        Runnable choose = () -> {
            button.setSelected(true);
            onChosen.accept(tab);
        };
        button.setOnAction(event -> choose.run());
        // The space key plays, so Enter is what presses a button that was reached with the Tab key.
        button.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                choose.run();
                event.consume();
            }
        });
        return button;
    }

    @Override
    protected double computePrefWidth(double height) {
        return buttons.stream().mapToDouble(b -> snapSizeX(b.prefWidth(-1))).sum();
    }

    @Override
    protected double computePrefHeight(double width) {
        return buttons.stream().mapToDouble(b -> b.prefHeight(-1)).max().orElse(0);
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth();
        double[] widths =
                buttons.stream().mapToDouble(b -> snapSizeX(b.prefWidth(-1))).toArray();
        double all = java.util.Arrays.stream(widths).sum();
        boolean fits = all <= room;
        double moreWidth = fits ? 0 : snapSizeX(more.prefWidth(-1));
        double left = room - moreWidth;
        if (!fits && selected < widths.length) {
            left -= widths[selected];
        }
        double x = 0;
        boolean full = false;
        for (int i = 0; i < widths.length; i++) {
            boolean isSelected = i == selected && !fits;
            if (!isSelected) {
                full |= widths[i] > left;
                left -= full ? 0 : widths[i];
            }
            boolean shown = isSelected || fits || !full;
            buttons.get(i).setVisible(shown);
            if (shown) {
                buttons.get(i).resizeRelocate(x, 0, widths[i], getHeight());
                x += widths[i];
            }
        }
        more.setVisible(!fits);
        more.resizeRelocate(x, 0, moreWidth, getHeight());
    }
}
