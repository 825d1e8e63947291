package org.optiscope.ui.window;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import javafx.beans.value.ObservableValue;

/** Counts who listens to a property, which JavaFX does not tell. */
final class Listeners {
    private Listeners() {}

    static int of(ObservableValue<?> value) throws ReflectiveOperationException {
        Object helper = field(value, "helper");
        if (helper == null) {
            return 0;
        }
        int count = 0;
        for (String list : new String[] {"invalidationListeners", "changeListeners"}) {
            Object all = has(helper, list) ? field(helper, list) : null;
            for (int i = 0; all != null && i < Array.getLength(all); i++) {
                count += Array.get(all, i) == null ? 0 : 1;
            }
        }
        return has(helper, "invalidationListeners") ? count : 1;
    }

    private static boolean has(Object of, String name) {
        for (Class<?> type = of.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Object field(Object of, String name) throws ReflectiveOperationException {
        for (Class<?> type = of.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    field.setAccessible(true);
                    return field.get(of);
                }
            }
        }
        throw new NoSuchFieldException(name);
    }
}
