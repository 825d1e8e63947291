package org.optiscope.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.optiscope.formula.Expression.Constant;
import org.optiscope.formula.Expression.Unary;
import org.optiscope.formula.Token.Kind;
import org.optiscope.formula.WordList.Tree;
import org.optiscope.text.Texts;

/** Reads what operators stand between: numbers, names, brackets, bars, roots, and calls with and without brackets. */
final class Operands {
    private static final Tree MINUS_ONE = WordList.leaf(new Constant(-1));
    private static final Set<String> NAMED_ARGUMENTS = Set.of("min", "max", "a_min", "a_max", "base", "x", "a", "b");

    private final Parser parser;
    private final Cases cases;
    /** How many calls of if and the like are open, in which {@code x = 0} is a comparison. */
    private int conditions;

    Operands(Parser parser) {
        this.parser = parser;
        this.cases = new Cases(parser, this);
    }

    boolean isInCases() {
        return cases.isOpen();
    }

    boolean allowsEquation() {
        return conditions > 0 || cases.isOpen();
    }

    /**
     * What stands after if.
     *
     * @param isMarked whether a word ends it; else it is one bracket, if there is one
     */
    Tree condition(boolean isMarked) {
        conditions++;
        Tree condition = isMarked || !parser.peek().is(Kind.OPEN) ? parser.or() : operand();
        conditions--;
        return condition;
    }

    Tree operand() {
        Token word = parser.peek();
        Tree value = switch (word.kind()) {
            case NUMBER ->
                WordList.leaf(new Constant(Double.parseDouble(parser.take().text())));
            case NAME ->
                parser.isFunction(word)
                        ? function(parser.take())
                        : WordList.leaf(parser.values.get(parser.take().text()));
            case OPEN -> bracket(parser.take());
            case BAR -> unary(UnaryFunction.ABS, parser.untilBar(parser.take()));
            case OPERATOR -> root(word);
            case WORD -> word(word);
            default -> throw parser.noOperand();
        };
        while (parser.peek().is(Kind.WORD, ".") && parser.peek(1).is(Kind.NAME)) {
            value = method(value);
        }
        return value;
    }

    private Tree unary(UnaryFunction function, Tree u) {
        return WordList.tree(new Unary(function, u.expression()), WordList.NESTING, u);
    }

    /** {@code √x^2} is √(x²). */
    private Tree root(Token sign) {
        if (!"√∛∜".contains(sign.text())) {
            throw parser.noOperand();
        }
        parser.take();
        boolean isBracketed = parser.peek().is(Kind.OPEN);
        Tree u = isBracketed ? operand() : parser.power();
        return switch (sign.text()) {
            case "√" -> unary(UnaryFunction.SQRT, u);
            case "∛" -> unary(UnaryFunction.CBRT, u);
            default -> unary(UnaryFunction.SQRT, unary(UnaryFunction.SQRT, u));
        };
    }

    private Tree word(Token word) {
        return switch (word.text()) {
            case "if" -> {
                parser.take();
                yield cases.ifElse(word);
            }
            case "cases" -> {
                parser.take();
                yield cases.environment(word);
            }
            case "mod" -> function(parser.take());
            case "true", "otherwise", "then", "else" -> throw Cases.misplaced(word);
            default -> throw parser.noOperand();
        };
    }

    private Tree bracket(Token open) {
        if (open.text().equals("{")) {
            return parser.inside(() -> cases.brace(open));
        }
        Tree value = parser.inside(() -> {
            Tree inner = conditionInside(open);
            if (parser.peek().is(Kind.COMMA)) {
                throw parser.misplaced(parser.peek());
            }
            return inner;
        });
        parser.close(open);
        return switch (open.text()) {
            case "⌊" -> unary(UnaryFunction.FLOOR, value);
            case "⌈" -> unary(UnaryFunction.CEIL, value);
            default -> value;
        };
    }

    private Tree conditionInside(Token open) {
        if (parser.peek().is(Kind.CLOSE) || parser.peek().is(Kind.COMMA)) {
            throw parser.noOperand();
        }
        parser.enter();
        Tree value = parser.cases();
        parser.leave();
        return value;
    }

    /** {@code u.pow(2)} of a program is pow(u, 2). */
    private Tree method(Tree value) {
        parser.take();
        Token name = parser.take();
        if (!parser.isFunction(name) || !parser.peek().is(Kind.OPEN)) {
            throw FormulaException.at(
                    name.position(), Texts.get("formula.no-method", name.text()), Texts.get("formula.without-it"));
        }
        List<Tree> arguments = new ArrayList<>(List.of(value));
        if (parser.peek(1).is(Kind.CLOSE)) {
            parser.close(parser.take());
        } else {
            arguments.addAll(arguments(name, parser.take()));
        }
        return call(name.text(), name, arguments);
    }

    /** A call after its name: {@code sin(x)}, {@code sin 2x}, {@code sin^2(x)}, {@code sin^-1(x)}. */
    Tree function(Token name) {
        if (name.text().equals("logbase")) {
            Tree base = operand();
            Tree u = argument(name);
            return WordList.tree(Functions.logarithm(u.expression(), base.expression()), WordList.NESTING, u, base);
        }
        if (!parser.peek().is(Kind.OPERATOR, "^")) {
            return applied(name);
        }
        parser.take();
        Tree exponent = exponentOfName();
        boolean isInverse =
                exponent.expression().equals(MINUS_ONE.expression()) && Functions.inverse(name.text()) != null;
        if (isInverse) {
            return applied(name.named(Functions.inverse(name.text())));
        }
        return WordList.binary(BinaryFunction.POWER, applied(name), exponent);
    }

    private Tree exponentOfName() {
        boolean isMinus = parser.peek().is(Kind.OPERATOR, "-");
        if (isMinus) {
            parser.take();
        }
        if (!parser.peek().is(Kind.NUMBER)
                && !parser.peek().is(Kind.OPEN)
                && !parser.peek().is(Kind.NAME)) {
            throw parser.noOperand();
        }
        Tree exponent = operand();
        if (!isMinus) {
            return exponent;
        }
        return exponent.expression() instanceof Constant c
                ? WordList.leaf(new Constant(-c.value()))
                : unary(UnaryFunction.NEGATE, exponent);
    }

    private Tree applied(Token name) {
        if (parser.peek().is(Kind.OPEN)) {
            return call(name.text(), name, arguments(name, parser.take()));
        }
        return call(name.text(), name, List.of(argument(name)));
    }

    /** An argument without brackets: factors without signs between them, up to the next function. */
    private Tree argument(Token name) {
        Token next = parser.peek();
        boolean begins = next.is(Kind.NUMBER)
                || next.is(Kind.NAME)
                || next.is(Kind.OPEN)
                || next.is(Kind.BAR) && !parser.closesBar()
                || next.is(Kind.OPERATOR, "-")
                || next.is(Kind.OPERATOR) && "√∛∜".contains(next.text());
        boolean takesOne = name.text().equals("logbase")
                || Names.FUNCTIONS.get(name.text()).arity() == 1;
        if (!begins || !takesOne) {
            throw FormulaException.at(
                    name.position(),
                    Texts.get("formula.no-brackets", name.text()),
                    Texts.get("formula.write-brackets", name.text()));
        }
        if (next.is(Kind.OPEN)) {
            return operand();
        }
        Tree value = parser.signed();
        boolean isCall = parser.isFunction(next);
        while (!isCall
                && parser.startsFactor()
                && !parser.isFunction(parser.peek())
                && !parser.peek().is(Kind.BAR)) {
            value = WordList.binary(BinaryFunction.MULTIPLY, value, parser.power());
        }
        return value;
    }

    /** The arguments of a call whose bracket was taken; a list in brackets inside is the arguments themselves. */
    private List<Tree> arguments(Token name, Token open) {
        boolean isCondition = Set.of("if", "where", "ifelse", "iif", "ifge").contains(name.text());
        conditions += isCondition ? 1 : 0;
        List<Tree> arguments = parser.inside(() -> list(name, open));
        conditions -= isCondition ? 1 : 0;
        parser.close(open);
        return arguments;
    }

    private List<Tree> list(Token name, Token open) {
        if (name.text().equals("piecewise")) {
            return List.of(cases.piecewise(name));
        }
        boolean isList = parser.peek().is(Kind.OPEN)
                && Names.FUNCTIONS.get(name.text()).most() == Functions.SEVERAL
                && cases.hasComma();
        if (isList) {
            Token inner = parser.take();
            List<Tree> arguments = list(name, inner);
            parser.close(inner);
            return arguments;
        }
        List<Tree> arguments = new ArrayList<>();
        do {
            if (!arguments.isEmpty()) {
                parser.take();
            }
            boolean isNamed = parser.peek(1).is(Kind.RELATION, "=")
                    && NAMED_ARGUMENTS.contains(parser.peek().text())
                    && conditions == 0;
            if (isNamed) {
                parser.take();
                parser.take();
            }
            Token next = parser.peek();
            if (next.is(Kind.CLOSE) || next.is(Kind.COMMA)) {
                throw FormulaException.at(
                        next.position(),
                        Texts.get("formula.missing-argument", name.text()),
                        Names.FUNCTIONS.get(name.text()).takes());
            }
            arguments.add(conditionInside(open));
        } while (parser.peek().is(Kind.COMMA));
        return arguments;
    }

    Tree call(String function, Token name, List<Tree> arguments) {
        if (function.equals("piecewise")) {
            return arguments.get(0);
        }
        Functions.Call call = Names.FUNCTIONS.get(function);
        int given = arguments.size();
        if (given < call.arity() || given > call.most()) {
            throw FormulaException.at(
                    name.position(),
                    given == 1
                            ? Texts.get("formula.one-argument", function)
                            : Texts.get("formula.arguments", function, given),
                    call.takes());
        }
        Expression[] u = arguments.stream().map(Tree::expression).toArray(Expression[]::new);
        if (call.nesting() == 1 && call.arity() == 3) {
            return parser.choice(name, arguments.get(0), arguments.get(1), arguments.get(2));
        }
        Tree[] parts = new Tree[call.nesting() == 1 ? given : given * call.nesting()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = arguments.get(i % given);
        }
        int cost = WordList.NESTING
                * (given > 2 && call.most() == Functions.SEVERAL ? given - 1 : call.nesting() == 1 ? 1 : 3);
        return WordList.tree(call.builder().build(u), cost, parts);
    }
}
