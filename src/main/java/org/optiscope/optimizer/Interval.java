package org.optiscope.optimizer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An interval as one writes it, {@code [0, 1)} or {@code (0, ∞)}, and as a rule's file says it. */
record Interval(String least, boolean leastExcluded, String most, boolean mostExcluded) {
    private static final String ENDLESS = "∞";
    private static final Pattern WRITTEN = Pattern.compile(
            "\\s*([\\[(\\]])\\s*([^,;\\s]+)\\s*[,;]\\s*([^,;\\s\\])\\[]+)\\s*([\\])\\[])\\s*", Pattern.UNICODE_CASE);

    /** The interval of a text; null if it is none. */
    static Interval parse(String text) {
        Matcher parts = WRITTEN.matcher(text);
        if (!parts.matches() || !isEnd(parts.group(2)) || !isEnd(parts.group(3))) {
            return null;
        }
        return new Interval(
                parts.group(2),
                !parts.group(1).equals("["),
                parts.group(3),
                !parts.group(4).equals("]"));
    }

    private static boolean isEnd(String text) {
        return isEndless(text) || Decimal.isNumber(text);
    }

    private static boolean isEndless(String text) {
        return text.matches("[+\\-−]?(∞|inf|infinity|Infinity)");
    }

    /** What a file says of the values that a hyperparameter may take: from, above, to, below. */
    static String ofFile(Map<?, ?> members) {
        boolean isTold = members.containsKey("from")
                || members.containsKey("above")
                || members.containsKey("to")
                || members.containsKey("below");
        if (!isTold) {
            return "";
        }
        String from = members.containsKey("above")
                ? "(" + Decimal.text(members.get("above"))
                : "[" + (members.containsKey("from") ? Decimal.text(members.get("from")) : "0");
        String to = members.containsKey("to")
                ? Decimal.text(members.get("to")) + "]"
                : (members.containsKey("below") ? Decimal.text(members.get("below")) : ENDLESS) + ")";
        return from + ", " + to;
    }

    /** The same as members of a file. */
    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        if (isEndless(least)) {
            members.put("from", -Double.MAX_VALUE);
        } else {
            members.put(leastExcluded ? "above" : "from", Decimal.value(least));
        }
        if (!isEndless(most)) {
            members.put(mostExcluded ? "below" : "to", Decimal.value(most));
        }
        return members;
    }
}
