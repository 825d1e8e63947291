package org.optiscope.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.optiscope.optimizer.Hyperparameter;
import org.optiscope.optimizer.Optimizer;
import org.optiscope.optimizer.OptimizerCatalog;
import org.optiscope.optimizer.OptimizerKind;
import org.optiscope.optimizer.Quantity;
import org.optiscope.ui.kit.NumberRow;

class QuantityFormulaTest {
    /** Every optimizer with its defaults, and with each of its settings moved away from them. */
    public static Stream<Optimizer> optimizers() {
        return OptimizerCatalog.all().stream().flatMap(kind -> variants(kind).stream());
    }

    private static List<Optimizer> variants(OptimizerKind kind) {
        Optimizer usual = kind.withDefaults();
        List<Optimizer> variants = new ArrayList<>(List.of(usual));
        for (Hyperparameter setting : kind.hyperparameters()) {
            if (setting instanceof Hyperparameter.Real real) {
                variants.add(usual.with(real.key(), real.value(0.4)));
            } else {
                variants.add(usual.with(setting.key(), !(Boolean) usual.values().get(setting.key())));
            }
        }
        return variants;
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void a_quantity_is_told_in_mathematics_not_in_code(Optimizer optimizer) {
        for (Quantity quantity : optimizer.quantities()) {
            assertThat(QuantityFormula.sentence(optimizer, quantity))
                    .startsWith(isOne(quantity.symbol()) ? quantity.symbol() : quantity.meaning())
                    .doesNotContain("sqrt", "beta", "*", "learningRate", "^", "Prev", "ifge", "epsilon", "abs(");
            assertThat(words(QuantityFormula.line(optimizer, quantity)))
                    .isSubsetOf("if", "else", "otherwise", "max", "min", "sign", "to", "the", "power");
        }
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void a_field_says_what_it_takes_of_its_symbol(Optimizer optimizer) {
        for (Hyperparameter setting : optimizer.kind().hyperparameters()) {
            if (setting instanceof Hyperparameter.Real real) {
                assertThat(NumberRow.Description.of(real).allowed()).startsWith(real.symbol() + ": ");
            }
        }
    }

    private static List<String> words(String line) {
        return Stream.of(line.split("[^A-Za-z]+"))
                .filter(word -> word.length() > 1)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            adam    | m             | m: first moment = β₁ · mₜ₋₁ + (1 − β₁) · g
            adam    | vHat          | v̂: second moment, corrected = v / (1 − β₂ᵗ)
            adam    | effectiveStep | effective step = α / (√v̂ + ε)
            adagrad | sum           | Σg²: sum of squares = (Σg²)ₜ₋₁ + g²
            adagrad | delta         | Δθ: displacement = −α · g / (√Σg² + ε)
            """)
    void formulas_are_written_with_symbols(String optimizer, String quantity, String sentence) {
        Optimizer usual = OptimizerCatalog.byId(optimizer).withDefaults();

        assertThat(QuantityFormula.sentence(usual, usual.quantity(quantity))).isEqualTo(sentence);
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void a_symbol_means_one_thing_in_an_optimizer(Optimizer optimizer) {
        List<String> symbols = new ArrayList<>(optimizer.quantities().stream()
                .filter(Quantity::active)
                .map(Quantity::symbol)
                .toList());
        optimizer.kind().hyperparameters().forEach(setting -> symbols.add(setting.symbol()));

        assertThat(symbols).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void what_a_symbol_is_made_of_are_the_optimizers_own_symbols(Optimizer optimizer) {
        List<String> parts = new ArrayList<>(List.of("g", "g²", "t", "1", "", "Δθ", "βᵗ", "m²"));
        optimizer.kind().hyperparameters().forEach(setting -> {
            parts.add(setting.symbol());
            parts.add(setting.symbol() + "ᵗ");
        });
        for (Quantity quantity : optimizer.quantities()) {
            if (isOne(quantity.symbol())) {
                parts.add(quantity.symbol());
            }
        }
        for (Quantity quantity : optimizer.quantities()) {
            if (quantity.active() && !isOne(quantity.symbol())) {
                assertThat(quantity.symbol().split("[-+−·/√() ]")).isSubsetOf(parts);
            }
        }
    }

    private static boolean isOne(String symbol) {
        return symbol.matches("[^+−·/√ ]+");
    }

    @Test
    void two_keys_share_a_symbol_only_where_they_are_the_same_mean() {
        Map<String, TreeSet<String>> keys = new TreeMap<>();
        optimizers().forEach(optimizer -> {
            for (Quantity quantity : optimizer.quantities()) {
                if (isOne(quantity.symbol()) && quantity.role() != Quantity.Role.SHARED) {
                    keys.computeIfAbsent(quantity.symbol(), symbol -> new TreeSet<>())
                            .add(quantity.key());
                }
            }
        });

        assertThat(keys.entrySet().stream()
                        .filter(entry -> entry.getValue().size() > 1)
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.join(" ", entry.getValue()))))
                .isEqualTo(Map.of("m", "gradientAverage m", "v", "squareAverage v"));
    }
}
