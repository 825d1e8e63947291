package org.optiscope.formula;

import java.util.function.DoubleUnaryOperator;

/** A function of one argument: its name in a formula and its arithmetic, the method of {@link Real} that has the constant's name. */
public enum UnaryFunction {
    NEGATE("-", u -> -u),
    ABS("abs", Real::abs),
    SIGN("sign", Real::sign),
    FLOOR("floor", Real::floor),
    CEIL("ceil", Real::ceil),
    SQRT("sqrt", Real::sqrt),
    CBRT("cbrt", Real::cbrt),
    EXP("exp", Real::exp),
    EXPM1("expm1", Real::expm1),
    LOG("ln", Real::log),
    LOG1P("log1p", Real::log1p),
    LOG2("log2", Real::log2),
    LOG10("log10", Real::log10),
    SIN("sin", Real::sin),
    COS("cos", Real::cos),
    TAN("tan", Real::tan),
    SEC("sec", Real::sec),
    CSC("csc", Real::csc),
    COT("cot", Real::cot),
    ASIN("asin", Real::asin),
    ACOS("acos", Real::acos),
    ATAN("atan", Real::atan),
    SINH("sinh", Real::sinh),
    COSH("cosh", Real::cosh),
    TANH("tanh", Real::tanh),
    SECH("sech", Real::sech),
    CSCH("csch", Real::csch),
    COTH("coth", Real::coth),
    TORADIAN("toradian", Real::toradian),
    TODEGREE("todegree", Real::todegree);

    private final String symbol;
    private final DoubleUnaryOperator arithmetic;

    UnaryFunction(String symbol, DoubleUnaryOperator arithmetic) {
        this.symbol = symbol;
        this.arithmetic = arithmetic;
    }

    /** The name in a formula, for example {@code sin}. */
    public String symbol() {
        return symbol;
    }

    public double apply(double u) {
        return arithmetic.applyAsDouble(u);
    }
}
