package org.optiscope.formula;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Times the answer to formulas of up to {@link Formula#MAX_LENGTH} characters that chance wrote: well-formed ones, one piece over and
 * over, and plain typing. Prints the slowest ten, by processor time. Arguments: how many, and a seed.
 */
final class FormulaTimes {
    private static final List<String> PIECES = List.of(
            "sin(x*",
            "x^(y+",
            "hypot(y,x*",
            "1/(1+",
            "x%(1+",
            "max(x,",
            "sqrt(x+",
            "-",
            "|",
            "if(x<y,x*",
            "x^",
            "x+",
            "xy",
            "x²",
            "exp(-x*",
            "atan2(y,x/",
            "\\frac{x}{y+",
            "a_",
            "q",
            "tanh(x)*",
            "abs(y-",
            "x!=y or ");
    private static final String KEYS = "xy12.eE+-*/%^()[],= sincomaxpqab²·−π_\t!|{}\\&<>";
    private static final int WARM_UP = 2_000;
    private static final int TOLD = 10;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Random random;
    private final RandomFormulas formulas;
    private int refused;

    private FormulaTimes(long seed) {
        random = new Random(seed);
        formulas = new RandomFormulas(seed);
    }

    private record Answer(long nanos, String text) {}

    public static void main(String[] arguments) {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
        FormulaTimes times = new FormulaTimes(arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime());
        times.answers(WARM_UP);
        times.refused = 0;
        List<Answer> slowest = times.answers(count);
        System.out.printf(Locale.ROOT, "%d formulas, %d refused; the slowest:%n", count, times.refused);
        for (Answer answer : slowest) {
            String text = answer.text();
            System.out.printf(
                    Locale.ROOT, "%6.1f ms  %5d characters  %.60s%n", answer.nanos() / 1e6, text.length(), text);
        }
    }

    private List<Answer> answers(int count) {
        return random.ints(count)
                .mapToObj(any -> answer(next()))
                .sorted((a, b) -> Long.compare(b.nanos(), a.nanos()))
                .limit(TOLD)
                .toList();
    }

    private Answer answer(String text) {
        long start = threads.getCurrentThreadCpuTime();
        try {
            Formula.typed(text, Map.of()).reading();
        } catch (FormulaException e) {
            refused++;
        }
        return new Answer(threads.getCurrentThreadCpuTime() - start, text);
    }

    private String next() {
        int longest = 1 + random.nextInt(Formula.MAX_LENGTH);
        String text = switch (random.nextInt(3)) {
            case 0 -> sum(longest);
            case 1 -> over(longest);
            default -> typing(longest);
        };
        return text.length() > longest ? text.substring(0, longest) : text;
    }

    /** Random trees with operators between them. */
    private String sum(int longest) {
        StringBuilder text = new StringBuilder(formulas.next(1 + random.nextInt(7)));
        while (text.length() < longest && random.nextInt(20) != 0) {
            String more = formulas.next(1 + random.nextInt(7));
            if (text.length() + more.length() >= longest) {
                break;
            }
            text.append("+-*/^".charAt(random.nextInt(5))).append(more);
        }
        return text.toString();
    }

    private String over(int longest) {
        StringBuilder text = new StringBuilder();
        int pieces = 1 + random.nextInt(2);
        int open = 0;
        while (text.length() < longest / 2) {
            for (int i = 0; i < pieces; i++) {
                String piece = PIECES.get(random.nextInt(PIECES.size()));
                text.append(piece);
                open += piece.contains("(") ? 1 : 0;
            }
            if (random.nextInt(2_000) == 0) {
                break;
            }
        }
        return text + "x" + ")".repeat(open);
    }

    private String typing(int longest) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < longest; i++) {
            text.append(KEYS.charAt(random.nextInt(KEYS.length())));
        }
        return text.toString();
    }
}
