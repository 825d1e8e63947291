package org.optiscope;

/** Starts Optiscope: the window, or the command that the arguments name. */
public final class Optiscope {
    private Optiscope() {}

    public static void main(String[] arguments) {
        System.out.println("Optiscope");
    }
}
