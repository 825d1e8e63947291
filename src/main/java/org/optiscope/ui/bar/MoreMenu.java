package org.optiscope.ui.bar;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.optiscope.text.Texts;
import org.optiscope.ui.kit.Icons;
import org.optiscope.ui.kit.Ids;
import org.optiscope.ui.kit.MenuItems;

/** Has the buttons in it that a narrow bar has no room for; in a roomy one they stand in the bar and it is away. */
final class MoreMenu extends MenuButton {
    private final ObservableBooleanValue roomy;
    private final List<Button> buttons = new ArrayList<>();

    MoreMenu(ObservableBooleanValue roomy) {
        this.roomy = roomy;
        Icons.show(this, Feather.MORE_HORIZONTAL, Texts.get("bar.more"));
        setId(Ids.MORE);
        setMinWidth(Region.USE_PREF_SIZE);
        roomy.addListener((observable, before, isRoomy) -> showWhere(isRoomy));
        // What a button does and says may change while it is away.
        setOnShowing(
                event -> getItems().setAll(buttons.stream().map(MoreMenu::item).toList()));
        getItems().setAll(new MenuItem());
        showWhere(roomy.get());
    }

    /** Takes buttons in. */
    void take(Button... taken) {
        buttons.addAll(List.of(taken));
        showWhere(roomy.get());
    }

    private void showWhere(boolean isRoomy) {
        buttons.forEach(button -> show(button, isRoomy));
        show(this, !isRoomy);
    }

    private static void show(Region control, boolean shown) {
        control.setVisible(shown);
        control.setManaged(shown);
    }

    private static MenuItem item(Button button) {
        MenuItem item = MenuItems.item(button.getAccessibleText(), Ids.inMenu(button.getId()), button::fire);
        item.setGraphic(Icons.of(((FontIcon) button.getGraphic()).getIconCode()));
        item.setDisable(button.isDisabled());
        return item;
    }
}
