package org.optiscope.formula;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.optiscope.formula.Expression.Choice;
import org.optiscope.formula.Expression.Constant;
import org.optiscope.formula.Expression.Unary;
import org.optiscope.formula.Token.Kind;
import org.optiscope.text.Texts;

/**
 * Words to tree, one method a level:
 *
 * <pre>
 * case     or (? case : case | if or else case)     product  signed ((* | / | % | mod | nothing) signed)*
 * or       and (or and)*                            signed   (+ | -)* power
 * and      not (and not)*                           power    operand (^ signed)?
 * relation sum ((&lt; | ≤ | …) sum)*                   operand  number, name, call, (case), |case|; see {@link Operands}
 * sum      product ((+ | -) product)*
 * </pre>
 */
final class Parser extends WordList {
    private static final Set<String> RELATIONS = Set.of("<", "<=", ">", ">=", "==", "!=", "=");

    private final Operands operands;
    private int depth;
    /** Bars that are open in the innermost bracket. */
    private int bars;
    /** Whether what is read stands to the right of a relation, where two bars are an or. */
    private boolean afterRelation;

    Parser(List<Token> words, Map<String, Expression> values, int length) {
        super(words, values, length);
        operands = new Operands(this);
    }

    /** A number or a condition. */
    Tree whole() {
        if (peek().is(Kind.END)) {
            throw new FormulaException(Texts.get("formula.empty"), 0);
        }
        Tree tree = cases();
        if (!peek().is(Kind.END)) {
            throw misplaced(peek());
        }
        return tree;
    }

    Expression parse() {
        Tree tree = whole();
        if (tree.expression().isCondition()) {
            throw FormulaException.ofNumber(
                    first().position(),
                    Texts.get("formula.condition", shortly(tree)),
                    Texts.get("formula.number-of-condition", shortly(tree)));
        }
        return tree.expression();
    }

    private static String shortly(Tree tree) {
        String text = tree.expression().toText();
        return text.length() > 30 ? "x > 0" : text;
    }

    Tree cases() {
        enter();
        Tree value = or();
        if (peek().is(Kind.WORD, "?")) {
            Token mark = take();
            Tree then = cases();
            expect(Kind.WORD, ":", mark, Texts.later("formula.needs-colon"));
            value = choice(mark, value, then, cases());
        } else if (peek().is(Kind.WORD, "if") && !isGuarded()) {
            Token mark = take();
            Tree condition = or();
            expect(Kind.WORD, "else", mark, Texts.later("formula.needs-else-of-python"));
            value = choice(mark, condition, value, cases());
        }
        depth--;
        return value;
    }

    /** Inside of a brace of cases, if only says where a case holds. */
    private boolean isGuarded() {
        return operands.isInCases();
    }

    Tree choice(Token mark, Tree condition, Tree then, Tree otherwise) {
        if (!condition.expression().isCondition() && !(condition.expression() instanceof Constant)) {
            throw FormulaException.at(
                    mark.position(), Texts.get("formula.no-comparison"), Texts.get("formula.write-comparison"));
        }
        return tree(
                new Choice(condition.expression(), then.expression(), otherwise.expression()),
                1,
                condition,
                then,
                otherwise);
    }

    Tree or() {
        Tree value = and();
        while (peek().is(Kind.WORD, "or") || isDoubleBar()) {
            if (take().is(Kind.BAR)) {
                take();
            }
            afterRelation = false;
            value = binary(BinaryFunction.OR, value, and());
        }
        return value;
    }

    private boolean isDoubleBar() {
        return afterRelation
                && bars == 0
                && peek().is(Kind.BAR)
                && peek(1).is(Kind.BAR)
                && peek(1).position() - peek().position() <= 1;
    }

    private Tree and() {
        Tree value = not();
        while (peek().is(Kind.WORD, "and") || peek().is(Kind.WORD, "&") && !operands.isInCases()) {
            take();
            value = binary(BinaryFunction.AND, value, not());
        }
        return value;
    }

    private Tree not() {
        if (peek().is(Kind.WORD, "not")) {
            enter();
            take();
            Tree value = not();
            depth--;
            return tree(new Unary(UnaryFunction.NOT, value.expression()), 1, value);
        }
        return relation();
    }

    /** A chain such as 0 &lt; x &lt; 1 says both. */
    private Tree relation() {
        boolean outer = afterRelation;
        afterRelation = false;
        Tree left = sum();
        Tree all = null;
        while (peek().is(Kind.RELATION) && RELATIONS.contains(peek().text())) {
            Token sign = take();
            if (sign.text().equals("=") && !operands.allowsEquation()) {
                throw FormulaException.at(
                        sign.position(), Texts.get("formula.stray", "'='"), Texts.get("formula.right-hand-side"));
            }
            afterRelation = true;
            Tree right = sum();
            Tree one = binary(relation(sign.text()), left, right);
            all = all == null ? one : binary(BinaryFunction.AND, all, one);
            left = right;
        }
        boolean isRelation = all != null;
        afterRelation = isRelation || outer;
        return isRelation ? all : left;
    }

    private static BinaryFunction relation(String sign) {
        return switch (sign) {
            case "<" -> BinaryFunction.LESS;
            case "<=" -> BinaryFunction.ATMOST;
            case ">" -> BinaryFunction.GREATER;
            case ">=" -> BinaryFunction.ATLEAST;
            case "!=" -> BinaryFunction.UNEQUAL;
            default -> BinaryFunction.EQUAL;
        };
    }

    private Tree sum() {
        Tree value = product();
        while (peek().is(Kind.OPERATOR, "+") || peek().is(Kind.OPERATOR, "-")) {
            boolean isPlus = take().text().equals("+");
            value = binary(isPlus ? BinaryFunction.ADD : BinaryFunction.SUBTRACT, value, product());
        }
        return value;
    }

    private Tree product() {
        Tree value = signed();
        while (true) {
            Token sign = peek();
            if (sign.is(Kind.OPERATOR, "*")) {
                take();
                value = binary(BinaryFunction.MULTIPLY, value, signed());
            } else if (sign.is(Kind.OPERATOR, "/")) {
                take();
                value = binary(BinaryFunction.DIVIDE, value, signed());
            } else if (sign.is(Kind.OPERATOR, "//")) {
                take();
                value = binary(BinaryFunction.DIVIDE, value, signed());
                value = tree(new Unary(UnaryFunction.FLOOR, value.expression()), 1, value);
            } else if (sign.is(Kind.OPERATOR, "%")) {
                take();
                value = binary(BinaryFunction.REMAINDER, value, signed());
            } else if (sign.is(Kind.WORD, "mod")) {
                take();
                value = operands.call("mod", sign, List.of(value, signed()));
            } else if (startsFactor()) {
                value = binary(BinaryFunction.MULTIPLY, value, power());
            } else {
                return value;
            }
        }
    }

    /** Whether a factor follows without a sign; a number does only after a bracket, since 2 3 and x 2 may mean anything. */
    boolean startsFactor() {
        Token next = peek();
        if (next.is(Kind.NUMBER) && previous().is(Kind.CLOSE)) {
            return true;
        } else if (next.is(Kind.NUMBER)) {
            throw FormulaException.at(
                    next.position(),
                    Texts.get("formula.missing-operator", FormulaException.quote(next.text())),
                    Texts.get("formula.write-operator"));
        }
        boolean isRoot = next.is(Kind.OPERATOR) && "√∛∜".contains(next.text());
        return next.is(Kind.NAME) || next.is(Kind.OPEN) || isRoot || next.is(Kind.BAR) && bars == 0 && !isDoubleBar();
    }

    Tree signed() {
        int minuses = 0;
        while (peek().is(Kind.OPERATOR, "+") || peek().is(Kind.OPERATOR, "-")) {
            minuses += take().text().equals("-") ? 1 : 0;
        }
        Tree value = power();
        for (int i = 0; i < minuses; i++) {
            Expression u = value.expression();
            value = u instanceof Constant c
                    ? new Tree(new Constant(-c.value()), value.depth(), value.size())
                    : tree(new Unary(UnaryFunction.NEGATE, u), NESTING, value);
        }
        return value;
    }

    /** The exponent has a sign of its own, and a power in it goes first: x^-y^2 is x^(−(y²)). */
    Tree power() {
        enter();
        Tree value = operands.operand();
        if (peek().is(Kind.OPERATOR, "^")) {
            take();
            value = binary(BinaryFunction.POWER, value, signed());
        }
        depth--;
        return value;
    }

    /** What stands between a bracket that was taken and its partner, read with bars of its own. */
    <T> T inside(Supplier<T> content) {
        int outerBars = bars;
        boolean outer = afterRelation;
        bars = 0;
        afterRelation = false;
        T value = content.get();
        bars = outerBars;
        afterRelation = outer;
        return value;
    }

    /** |case| after its first bar. */
    Tree untilBar(Token bar) {
        bars++;
        Tree value = cases();
        if (!peek().is(Kind.BAR)) {
            throw FormulaException.at(bar.position(), Texts.get("formula.bar-open"), Texts.get("formula.write-bars"));
        }
        take();
        bars--;
        return value;
    }

    /** Whether a bar here would close one. */
    boolean closesBar() {
        return bars > 0;
    }

    void leave() {
        depth--;
    }

    void enter() {
        if (++depth > MAX_BRACKETS) {
            throw FormulaException.tooLarge(Texts.get("formula.nested-brackets", MAX_BRACKETS));
        }
    }
}
