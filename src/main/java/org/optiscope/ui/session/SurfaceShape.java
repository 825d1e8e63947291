package org.optiscope.ui.session;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.optiscope.experiment.Experiment;
import org.optiscope.formula.Formula;
import org.optiscope.surface.Domain;
import org.optiscope.surface.Surface;
import org.optiscope.surface.SurfaceCatalog;

/** The shape of the surface at hand, its parameters and its domain; the start and all rates stay when it changes. */
public final class SurfaceShape {
    /** Changes the experiment; changes with the same gesture (not null) are undone together. */
    interface Edit {
        void make(UnaryOperator<Experiment> change, Object ofGesture);
    }

    private final Edit edit;

    SurfaceShape(Edit edit) {
        this.edit = edit;
    }

    /** Sets a parameter. Calls with the same gesture make one entry in the history. */
    public void setParameter(String name, double value, Object ofGesture) {
        change(surface -> surface.withParameters(Map.of(name, value)), ofGesture);
    }

    public void setDomain(Domain domain) {
        change(surface -> surface.withDomain(domain), null);
    }

    /** The surface as the catalogue has it, or the typed formula with its parameters at 1. */
    public void reset() {
        change(
                surface -> surface.id().isEmpty()
                        ? Surface.of(Formula.typed(surface.formula().text(), Map.of()), Surface.DEFAULT_DOMAIN)
                        : SurfaceCatalog.byId(surface.id()),
                null);
    }

    private void change(UnaryOperator<Surface> change, Object ofGesture) {
        edit.make(e -> e.withSurface(change.apply(e.surface())).withStart(e.start()), ofGesture);
    }
}
