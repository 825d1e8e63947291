package org.optiscope.export;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.OptimizerKind;

/**
 * The rules that torch.optim has with the same conventions. NAdam is not among them: in PyTorch 1.13 it multiplies one factor too
 * many, so it is written out as the rules are that torch has not.
 */
final class TorchOptimizers {
    /**
     * A rule of torch's.
     *
     * @param name in torch.optim
     * @param arguments what it calls our settings, by key, as {@code a=b} or {@code name[0]} for the first of two
     * @param state what it calls what it keeps, by key
     */
    private record Known(String name, List<String> arguments, Map<String, String> state) {}

    private static final List<String> ADAM = List.of("betas=beta1,beta2", "eps=epsilon", "weight_decay=weightDecay");
    private static final Map<String, String> MOMENTS = Map.of("m", "exp_avg", "v", "exp_avg_sq");
    private static final Map<String, String> AMSGRAD =
            Map.of("m", "exp_avg", "v", "exp_avg_sq", "vMax", "max_exp_avg_sq");

    private static final Map<String, Known> KNOWN = Map.of(
            "sgd",
            new Known(
                    "SGD",
                    List.of("momentum", "dampening", "nesterov", "weight_decay=weightDecay"),
                    Map.of("velocity", "momentum_buffer")),
            "adagrad",
            new Known(
                    "Adagrad",
                    List.of(
                            "lr_decay=learningRateDecay",
                            "initial_accumulator_value=initialAccumulator",
                            "eps=epsilon",
                            "weight_decay=weightDecay"),
                    Map.of("sum", "sum")),
            "adadelta",
            new Known(
                    "Adadelta",
                    List.of("rho", "eps=epsilon", "weight_decay=weightDecay"),
                    Map.of("squareAverage", "square_avg", "accumulatedDelta", "acc_delta")),
            "rmsprop",
            new Known(
                    "RMSprop",
                    List.of("alpha=decay", "eps=epsilon", "momentum", "centered", "weight_decay=weightDecay"),
                    Map.of(
                            "squareAverage",
                            "square_avg",
                            "gradientAverage",
                            "grad_avg",
                            "velocity",
                            "momentum_buffer")),
            "adam",
            new Known("Adam", with(ADAM, "amsgrad"), AMSGRAD),
            "adamw",
            new Known("AdamW", with(ADAM, "amsgrad"), AMSGRAD),
            "adamax",
            new Known("Adamax", ADAM, Map.of("m", "exp_avg", "u", "exp_inf")),
            "radam",
            new Known("RAdam", ADAM, MOMENTS),
            "rprop",
            new Known(
                    "Rprop",
                    List.of("etas=etaMinus,etaPlus", "step_sizes=stepMin,stepMax"),
                    Map.of("stepSize", "step_size")));

    private TorchOptimizers() {}

    private static List<String> with(List<String> arguments, String one) {
        return Stream.concat(arguments.stream(), Stream.of(one)).toList();
    }

    /** Whether it is a rule of the catalogue that torch has too. */
    static boolean has(OptimizerKind kind) {
        return kind.definition() instanceof String && KNOWN.containsKey(kind.id());
    }

    private static Optional<Known> known(Optimizer optimizer) {
        // Where nothing is corrected torch has no rule; it takes no rate below 0; and without ε it has 0/0 where the
        // program has 0.
        boolean isTorchs = optimizer.corrects().orElse(true)
                && optimizer.learningRate() >= 0
                && !Double.valueOf(0).equals(optimizer.values().get("epsilon"));
        return isTorchs && has(optimizer.kind())
                ? Optional.of(KNOWN.get(optimizer.kind().id()))
                : Optional.empty();
    }

    /** Torch's optimizer with the same settings, of {@code p}, if it has the rule. */
    static Optional<String> call(Optimizer optimizer) {
        return known(optimizer).map(known -> {
            String arguments = known.arguments.stream()
                    .map(argument -> ", " + argument(argument, optimizer))
                    .collect(Collectors.joining());
            return "torch.optim." + known.name + "([p], lr=" + PythonNames.number(optimizer.learningRate()) + arguments
                    + ")";
        });
    }

    private static String argument(String argument, Optimizer optimizer) {
        String name = argument.substring(0, argument.contains("=") ? argument.indexOf('=') : argument.length());
        String[] keys = argument.substring(argument.indexOf('=') + 1).split(",");
        String values = Stream.of(keys).map(key -> value(key, optimizer)).collect(Collectors.joining(", "));
        return name + "=" + (keys.length > 1 ? "(" + values + ")" : values);
    }

    private static String value(String key, Optimizer optimizer) {
        Object value = optimizer.values().get(key);
        if (value instanceof Boolean on) {
            // Without momentum there is nothing to look ahead along, and torch refuses to.
            boolean isVoid = key.equals("nesterov")
                    && Double.valueOf(0).equals(optimizer.values().get("momentum"));
            return on && !isVoid ? "True" : "False";
        }
        return PythonNames.number((Double) value);
    }

    /** What torch calls what it keeps, by the keys of the quantities. */
    static Map<String, String> state(Optimizer optimizer) {
        return known(optimizer).map(Known::state).orElse(Map.of());
    }
}
