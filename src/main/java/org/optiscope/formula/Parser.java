package org.optiscope.formula;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.objecthunter.exp4j.function.Function;
import net.objecthunter.exp4j.operator.Operator;
import net.objecthunter.exp4j.shuntingyard.ShuntingYard;
import net.objecthunter.exp4j.tokenizer.FunctionToken;
import net.objecthunter.exp4j.tokenizer.OperatorToken;
import net.objecthunter.exp4j.tokenizer.VariableToken;
import org.optiscope.formula.Expression.Binary;
import org.optiscope.formula.Expression.Constant;
import org.optiscope.formula.Expression.Named;
import org.optiscope.formula.Expression.Unary;
import org.optiscope.formula.Expression.Variable;
import org.optiscope.formula.Token.Kind;

/**
 * Text to tree. {@link Lexer} and {@link Grammar} check, exp4j's shunting yard settles which operator goes first.
 *
 * <p>exp4j sees word i as the variable {@code v<i>} or the function {@code f<i>}: so its own names, numbers and constants, of which some
 * are missing and one is rounded, do not matter, and every word that comes back is known by its index.
 */
final class Parser {
    static final int MAX_LENGTH = 10_000;

    /** Trees are walked recursively, so their depth is what the stack of a thread allows. */
    static final int MAX_DEPTH = 450;

    static final int MAX_PARAMETERS = 1_000;
    static final int MAX_NAME_LENGTH = 100;

    /** A derivative nests deeper than its formula, that of a tower of powers six times; that of a sum does not. */
    private static final int NESTING = 6;

    /** What a name stands for: variables, then parameters, then constants. */
    private final Map<String, Expression> values = new LinkedHashMap<>();

    private final Deque<Tree> stack = new ArrayDeque<>();
    private List<Token> words;

    private record Tree(Expression expression, int depth) {}

    private Parser(Set<String> variables, Map<String, Double> parameters) {
        new TreeSet<>(variables).forEach(name -> values.put(requireFree(name), new Variable(name)));
        parameters.forEach((name, value) -> {
            if (!Double.isFinite(value)) {
                throw new FormulaException("the parameter " + name + " is " + value + "; it needs a finite number", -1);
            }
            if (values.put(requireFree(name), new Named(name, value)) != null) {
                throw new FormulaException(
                        "the parameter " + name + " has the name of a variable; choose another name", -1);
            }
        });
        new TreeMap<>(Names.CONSTANTS).forEach(values::put);
    }

    static Expression parse(String text, Set<String> variables, Map<String, Double> parameters) {
        if (text.length() > MAX_LENGTH) {
            throw tooLarge(text.length() + " characters, and " + MAX_LENGTH + " are the most");
        }
        if (parameters.size() > MAX_PARAMETERS) {
            throw new FormulaException(
                    "the formula has " + parameters.size() + " parameters; " + MAX_PARAMETERS + " are the most", -1);
        }
        return new Parser(variables, parameters).parse(text);
    }

    static FormulaException tooLarge(String figures) {
        return new FormulaException("the formula is too large: it has " + figures + "; write it shorter", -1);
    }

    private static String requireFree(String name) {
        if (!name.matches("[\\p{L}_][\\p{L}\\p{Nd}_]*")) {
            throw new FormulaException(
                    "the name " + Lexer.quote(name) + " is not made of letters, digits and underscores, a letter first",
                    -1);
        } else if (name.length() > MAX_NAME_LENGTH) {
            throw new FormulaException(
                    "the name " + Lexer.quote(name) + " has " + name.length() + " characters; " + MAX_NAME_LENGTH
                            + " are the most",
                    -1);
        } else if (Names.FUNCTIONS.containsKey(name) || Names.CONSTANTS.containsKey(name)) {
            throw new FormulaException(
                    "the name " + name + " belongs to a built-in function or constant; choose another", -1);
        }
        return name;
    }

    private Expression parse(String text) {
        Set<String> known = new HashSet<>(values.keySet());
        known.addAll(Names.FUNCTIONS.keySet());
        words = Grammar.check(Lexer.cut(text, known), values.keySet());
        for (net.objecthunter.exp4j.tokenizer.Token token : inReversePolishOrder()) {
            if (token instanceof VariableToken operand) {
                stack.push(new Tree(leaf(word(operand.getName())), 1));
            } else if (token instanceof FunctionToken call) {
                Names.Call function =
                        Names.FUNCTIONS.get(word(call.getFunction().getName()).text());
                apply(function.arity(), NESTING, function.builder());
            } else if (token instanceof OperatorToken operator) {
                char symbol = operator.getOperator().getSymbol().charAt(0);
                int arity = operator.getOperator().getNumOperands();
                int cost = arity == 2 && (symbol == '+' || symbol == '-') ? 1 : NESTING;
                apply(
                        arity,
                        cost,
                        arity == 1 ? u -> signed(symbol, u[0]) : u -> new Binary(operator(symbol), u[0], u[1]));
            }
        }
        return stack.pop().expression;
    }

    private net.objecthunter.exp4j.tokenizer.Token[] inReversePolishOrder() {
        StringBuilder text = new StringBuilder();
        Set<String> operands = new HashSet<>();
        Map<String, Function> functions = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            Token word = words.get(i);
            switch (word.kind()) {
                case OPEN -> text.append('(');
                case CLOSE -> text.append(')');
                case OPERATOR, COMMA -> text.append(word.text());
                case NUMBER, NAME -> {
                    boolean isValue = word.is(Kind.NUMBER) || values.containsKey(word.text());
                    String name = (isValue ? "v" : "f") + i;
                    text.append(name);
                    if (isValue) {
                        operands.add(name);
                    } else {
                        functions.put(
                                name,
                                new Placeholder(
                                        name, Names.FUNCTIONS.get(word.text()).arity()));
                    }
                }
            }
        }
        return ShuntingYard.convertToRPN(text.toString(), functions, Map.<String, Operator>of(), operands, false);
    }

    /** Only ever asked for its name. */
    private static final class Placeholder extends Function {
        Placeholder(String name, int arity) {
            super(name, arity);
        }

        @Override
        public double apply(double... arguments) {
            throw new UnsupportedOperationException(getName());
        }
    }

    private Token word(String name) {
        return words.get(Integer.parseInt(name.substring(1)));
    }

    private Expression leaf(Token word) {
        return word.is(Kind.NUMBER) ? new Constant(Double.parseDouble(word.text())) : values.get(word.text());
    }

    private void apply(int arity, int cost, Names.Builder builder) {
        Expression[] arguments = new Expression[arity];
        int depth = 0;
        for (int i = arity - 1; i >= 0; i--) {
            Tree argument = stack.pop();
            arguments[i] = argument.expression;
            depth = Math.max(depth, argument.depth + cost);
        }
        if (depth > MAX_DEPTH) {
            throw tooLarge(
                    "more than " + MAX_DEPTH / NESTING + " operations inside one another or " + MAX_DEPTH + " terms");
        }
        stack.push(new Tree(builder.build(arguments), depth));
    }

    private static Expression signed(char sign, Expression u) {
        if (sign == '+') {
            return u;
        }
        return u instanceof Constant c ? new Constant(-c.value()) : new Unary(UnaryFunction.NEGATE, u);
    }

    private static BinaryFunction operator(char symbol) {
        return Arrays.stream(BinaryFunction.values())
                .filter(function -> function.symbol().charAt(0) == symbol)
                .findFirst()
                .orElseThrow();
    }
}
