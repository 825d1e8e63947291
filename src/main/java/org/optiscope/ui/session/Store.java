package org.optiscope.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerPropertyBase;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.optiscope.scene.Scene;

/**
 * Holds the session's scene and tells who listens to its parts. The scene is exchanged as a whole before anybody is told,
 * so that no listener ever meets one half of a change.
 */
final class Store {
    /**
     * Who listens to a part of the scene.
     *
     * @param of what the part depends on
     * @param tell tells them that it has changed
     */
    private record Part(Function<Scene, ?> of, Runnable tell) {
        boolean differs(Scene before, Scene after) {
            return !Objects.equals(of.apply(before), of.apply(after));
        }
    }

    private final List<Part> parts = new ArrayList<>();
    /** Read by other threads when they have a fault to describe. */
    private volatile Scene scene;

    Store(Scene opening) {
        scene = opening;
    }

    Scene scene() {
        return scene;
    }

    /** Replaces the scene, and then tells those who listen to what has changed in it. */
    void change(UnaryOperator<Scene> change) {
        Scene before = scene;
        Scene after = change.apply(before);
        scene = after;
        if (after != before) {
            parts.stream()
                    .filter(part -> part.differs(before, after))
                    .toList()
                    .forEach(part -> part.tell().run());
        }
    }

    /** A part of the scene as a property. */
    <T> ReadOnlyObjectProperty<T> part(Function<Scene, T> of) {
        return derived(of, of);
    }

    /**
     * A value that is computed from the scene, by whoever asks for it first after a change.
     *
     * @param from what of the scene the value depends on
     * @param others what else it depends on
     */
    <T> ReadOnlyObjectProperty<T> derived(Function<Scene, ?> from, Function<Scene, T> of, Observable... others) {
        Value<T> value = new Value<>(of, null);
        parts.add(new Part(from, value::tell));
        for (Observable other : others) {
            other.addListener(observable -> value.tell());
        }
        return value;
    }

    /** A part of the scene as a property that can be set, which changes the scene. */
    <T> ObjectProperty<T> value(Function<Scene, T> of, BiFunction<Scene, T, Scene> with) {
        Value<T> value = new Value<>(of, with);
        parts.add(new Part(of, value::tell));
        return value;
    }

    /** Likewise of a truth. */
    BooleanProperty flag(Predicate<Scene> of, BiFunction<Scene, Boolean, Scene> with) {
        DerivedFlag flag =
                new DerivedFlag(() -> of.test(scene), wanted -> change(before -> with.apply(before, wanted)));
        parts.add(new Part(of::test, flag::tell));
        return flag;
    }

    /** A number of the scene as a property. */
    ReadOnlyIntegerProperty number(ToIntFunction<Scene> of) {
        Int number = new Int(of);
        parts.add(new Part(of::applyAsInt, number::tell));
        return number;
    }

    private final class Value<T> extends SimpleObjectProperty<T> {
        private final Function<Scene, T> of;
        private final BiFunction<Scene, T, Scene> with;

        Value(Function<Scene, T> of, BiFunction<Scene, T, Scene> with) {
            this.of = of;
            this.with = with;
        }

        @Override
        public T get() {
            return of.apply(scene);
        }

        @Override
        public void set(T wanted) {
            change(before -> with.apply(before, wanted));
        }

        private void tell() {
            fireValueChangedEvent();
        }
    }

    private final class Int extends ReadOnlyIntegerPropertyBase {
        private final ToIntFunction<Scene> of;

        Int(ToIntFunction<Scene> of) {
            this.of = of;
        }

        @Override
        public int get() {
            return of.applyAsInt(scene);
        }

        private void tell() {
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
