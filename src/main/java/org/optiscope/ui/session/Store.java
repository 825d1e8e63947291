package org.optiscope.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerPropertyBase;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectPropertyBase;
import org.optiscope.scene.State;

/**
 * Holds the session's state and tells who listens to its parts. The state is exchanged as a whole before anybody is told,
 * so that no listener ever meets one half of a change.
 */
final class Store {
    private interface Part {
        boolean differs(State before, State after);

        void tell();
    }

    private final List<Part> parts = new ArrayList<>();
    /** Read by other threads when they have a fault to describe. */
    private volatile State state;

    Store(State opening) {
        state = opening;
    }

    State state() {
        return state;
    }

    /** Replaces the state, and then tells those who listen to what has changed in it. */
    void change(UnaryOperator<State> change) {
        State before = state;
        State after = change.apply(before);
        state = after;
        if (after != before) {
            parts.stream().filter(part -> part.differs(before, after)).toList().forEach(Part::tell);
        }
    }

    /** A part of the state as a property. */
    <T> ReadOnlyObjectProperty<T> part(Function<State, T> of) {
        return derived(of, of);
    }

    /**
     * A value that is computed from the state, by whoever asks for it first after a change.
     *
     * @param from what of the state the value depends on
     * @param others what else it depends on
     */
    <T> ReadOnlyObjectProperty<T> derived(Function<State, ?> from, Function<State, T> of, Observable... others) {
        ObjectPart<T> part = new ObjectPart<>(from, of);
        parts.add(part);
        for (Observable other : others) {
            other.addListener(observable -> part.tell());
        }
        return part;
    }

    /** A number of the state as a property. */
    ReadOnlyIntegerProperty number(ToIntFunction<State> of) {
        IntegerPart part = new IntegerPart(of);
        parts.add(part);
        return part;
    }

    private final class ObjectPart<T> extends ReadOnlyObjectPropertyBase<T> implements Part {
        private final Function<State, ?> from;
        private final Function<State, T> of;

        ObjectPart(Function<State, ?> from, Function<State, T> of) {
            this.from = from;
            this.of = of;
        }

        @Override
        public T get() {
            return of.apply(state);
        }

        @Override
        public boolean differs(State before, State after) {
            return !Objects.equals(from.apply(before), from.apply(after));
        }

        @Override
        public void tell() {
            fireValueChangedEvent();
        }

        @Override
        public Object getBean() {
            return null;
        }

        @Override
        public String getName() {
            return "";
        }
    }

    private final class IntegerPart extends ReadOnlyIntegerPropertyBase implements Part {
        private final ToIntFunction<State> of;

        IntegerPart(ToIntFunction<State> of) {
            this.of = of;
        }

        @Override
        public int get() {
            return of.applyAsInt(state);
        }

        @Override
        public boolean differs(State before, State after) {
            return of.applyAsInt(before) != of.applyAsInt(after);
        }

        @Override
        public void tell() {
            fireValueChangedEvent();
        }

        @Override
        public Object getBean() {
            return null;
        }

        @Override
        public String getName() {
            return "";
        }
    }
}
