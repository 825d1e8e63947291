package org.optiscope.ui.session;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.optiscope.formula.Formula;
import org.optiscope.scene.Change;
import org.optiscope.surface.Domain;
import org.optiscope.surface.Surface;
import org.optiscope.surface.SurfaceCatalog;

/** The shape of the surface at hand, its parameters and its domain; the start and all rates stay when it changes. */
public final class SurfaceShape {
    private final Session session;

    SurfaceShape(Session session) {
        this.session = session;
    }

    /** Sets a parameter. Calls with the same gesture make one entry in the history. */
    public Optional<String> setParameter(String name, double value, Object ofGesture) {
        return change(surface -> surface.withParameters(Map.of(name, value)), ofGesture);
    }

    public Optional<String> setDomain(Domain domain) {
        return change(surface -> surface.withDomain(domain), null);
    }

    /** The surface as the catalogue has it, or the typed formula with its parameters at 1. */
    public Optional<String> reset() {
        return change(
                surface -> surface.id().isEmpty()
                        ? Surface.of(Formula.typed(surface.formula().text(), Map.of()), Surface.DEFAULT_DOMAIN)
                        : SurfaceCatalog.byId(surface.id()),
                null);
    }

    private Optional<String> change(UnaryOperator<Surface> change, Object ofGesture) {
        return session.edit(
                Change.of(e -> e.withSurface(change.apply(e.surface())).withStart(e.start())), ofGesture);
    }
}
