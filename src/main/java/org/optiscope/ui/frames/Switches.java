package org.optiscope.ui.frames;

/** Turns off what makes frames cheap, one thing at a time, to see what it gains or whether a fault comes from it. */
final class Switches {
    private Switches() {}

    /** Whether {@code -Doptiscope.NAME=false} was not given. */
    static boolean isOn(String name) {
        return !"false".equals(System.getProperty("optiscope." + name));
    }
}
