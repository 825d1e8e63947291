package org.optiscope.formula;

import java.util.List;

/** A kernel that was made of a formula, and the formula: f, ∂f/∂x and ∂f/∂y. */
abstract class FormulaKernel implements Kernel {
    private List<Expression> trees;

    List<Expression> trees() {
        return trees;
    }

    FormulaKernel of(List<Expression> made) {
        trees = made;
        return this;
    }
}
