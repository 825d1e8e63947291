package org.optiscope.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.optiscope.experiment.Hues;

/**
 * The colours that canvases draw with, as roles which the style sheet fills. One invisible node in the window; its
 * revision changes whenever a theme gives a role another colour.
 */
public final class Roles extends Region {
    /** As many hues as there are, tones of the same colour among them; later runs begin again. */
    public static final int HUES = Hues.COLORS * Hues.TONES;

    private static final StyleablePropertyFactory<Roles> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());

    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private final List<StyleableProperty<Color>> hues = new ArrayList<>();
    private final StyleableProperty<Color> casing;
    private final StyleableProperty<Color> contour;
    private final StyleableProperty<Color> axis;
    private final StyleableProperty<Color> axisGround;
    private final StyleableProperty<Color> grid;
    private final StyleableProperty<Color> minimum;
    private final StyleableProperty<Color> minimumRim;
    private final StyleableProperty<String> colorMap;

    public Roles() {
        getStyleClass().add("roles");
        setManaged(false);
        setVisible(false);
        for (int i = 0; i < HUES; i++) {
            int hue = i;
            hues.add(FACTORY.createStyleableColorProperty(
                    this, "hue" + hue, "-role-hue-" + hue, roles -> roles.hues.get(hue), Color.GRAY));
        }
        casing = color("casing", roles -> roles.casing);
        contour = color("contour", roles -> roles.contour);
        axis = color("axis", roles -> roles.axis);
        axisGround = color("axis-ground", roles -> roles.axisGround);
        grid = color("grid", roles -> roles.grid);
        minimum = color("minimum", roles -> roles.minimum);
        minimumRim = color("minimum-rim", roles -> roles.minimumRim);
        colorMap = FACTORY.createStyleableStringProperty(
                this, "colorMap", "-role-color-map", roles -> roles.colorMap, "ink");
        hues.forEach(this::countChanges);
        List.of(casing, contour, axis, axisGround, grid, minimum, minimumRim, colorMap)
                .forEach(this::countChanges);
    }

    private StyleableProperty<Color> color(
            String name, java.util.function.Function<Roles, StyleableProperty<Color>> of) {
        return FACTORY.createStyleableColorProperty(this, name, "-role-" + name, of, Color.GRAY);
    }

    private void countChanges(StyleableProperty<?> property) {
        ((javafx.beans.Observable) property).addListener(observable -> {
            property.getValue();
            revision.set(revision.get() + 1);
        });
    }

    /** Changes whenever a role does. */
    public ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** The colour of a run's path. */
    public Color hue(int hue) {
        return hues.get(hue % HUES).getValue();
    }

    /** What surrounds a path, so that it stands out from the surface. */
    public Color casing() {
        return casing.getValue();
    }

    public Color contour() {
        return contour.getValue();
    }

    /** The labels of the axes. */
    public Color axis() {
        return axis.getValue();
    }

    /** What lies between the labels of the plot's axes and the surface, so that they can be read on any colour. */
    public Color axisGround() {
        return axisGround.getValue();
    }

    /** The hairlines behind curves. */
    public Color grid() {
        return grid.getValue();
    }

    public Color minimum() {
        return minimum.getValue();
    }

    public Color minimumRim() {
        return minimumRim.getValue();
    }

    /** The id of the colour map that suits the theme. */
    public String colorMap() {
        return colorMap.getValue();
    }

    /** The style properties of this class, for the style sheet's engine. */
    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }
}
