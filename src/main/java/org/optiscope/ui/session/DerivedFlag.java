package org.optiscope.ui.session;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;

/** A truth that is kept elsewhere, as a property: reading it reads there, setting it sets it there. */
public final class DerivedFlag extends SimpleBooleanProperty {
    private final BooleanSupplier of;
    private final Consumer<Boolean> change;

    /** @param change sets what {@code of} reads, which then {@linkplain #tell tells} of it */
    public DerivedFlag(BooleanSupplier of, Consumer<Boolean> change) {
        this.of = of;
        this.change = change;
    }

    @Override
    public boolean get() {
        return of.getAsBoolean();
    }

    @Override
    public void set(boolean wanted) {
        if (wanted != get()) {
            change.accept(wanted);
        }
    }

    /** Tells who listens that it has changed. */
    public void tell() {
        fireValueChangedEvent();
    }
}
