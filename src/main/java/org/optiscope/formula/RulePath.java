package org.optiscope.formula;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.objectweb.asm.Label;
import org.optiscope.formula.Expression.Variable;

/**
 * Writes {@link RuleKernel#path}: the loop over the updates of one run, whose position, memory and shared numbers are variables
 * from its first update to its last. An array would cost each update the time that a number takes to memory and back.
 */
final class RulePath {
    private static final String KERNEL = Kernel.class.getName().replace('.', '/');
    private static final String DESCRIPTOR = "(L" + KERNEL + ";IIDD[D[D[D[[D[D)I";
    private static final int SURFACE = 1;
    private static final int T = 2;
    private static final int TO = 3;
    private static final int TARGET = 4;
    private static final int RATE = 6;
    private static final int SETTINGS = 8;
    private static final int THETA = 9;
    private static final int GRADIENT = 10;
    private static final int MEMORY = 11;
    private static final int SHARED = 12;
    private static final int FIRST_FREE = 13;

    private final RuleCompiler rule;
    private final KernelMethod code;
    /** The locals of the settings, by node. */
    private final Map<Integer, Integer> settings = new HashMap<>();

    RulePath(RuleCompiler rule) {
        this.rule = rule;
        code = rule.method(ACC_PUBLIC, "path", DESCRIPTOR, FIRST_FREE);
    }

    /** The locals of one coordinate: where it is, its gradient and its memory, by place in {@link RuleCompiler#slots}. */
    private record Coordinate(int index, int theta, int g, int[] memory) {}

    void write() {
        code.variables(-1, -1);
        for (int i = 0; i < rule.graph.size(); i++) {
            if (rule.graph.get(i).operation() instanceof Variable v) {
                int setting = rule.program.settings().indexOf(v.name());
                if (setting >= 0) {
                    settings.put(i, setting == 0 ? RATE : code.load(SETTINGS, () -> code.number(setting)));
                }
            }
        }
        int[] kept = new int[rule.shared.size()];
        for (int slot = 0; slot < kept.length; slot++) {
            int k = slot;
            kept[slot] = code.load(SHARED, () -> code.number(k));
        }
        int[] columns = code.columns(MEMORY, rule.slots);
        Coordinate x = coordinate(0, columns);
        Coordinate y = coordinate(1, columns);

        Label next = new Label();
        Label end = new Label();
        code.label(next);
        code.increment(T);
        update(kept, x, y);
        int loss = gradient(x, y);
        code.visit(ILOAD, T);
        code.visit(ILOAD, TO);
        code.jump(IF_ICMPGE, end);
        for (int number : new int[] {x.theta, y.theta, loss}) {
            code.visit(DLOAD, number);
            code.callStatic("java/lang/Double", "isFinite", "(D)Z");
            code.jump(IFEQ, end);
        }
        code.visit(DLOAD, loss);
        code.visit(DLOAD, TARGET);
        code.emit(DCMPG);
        code.jump(IFGE, next);
        code.label(end);

        for (int slot = 0; slot < kept.length; slot++) {
            int k = slot;
            code.store(SHARED, () -> code.number(k), kept[slot]);
        }
        for (Coordinate coordinate : List.of(x, y)) {
            Runnable index = () -> code.number(coordinate.index);
            code.store(THETA, index, coordinate.theta);
            for (int k = 0; k < columns.length; k++) {
                code.store(columns[k], index, coordinate.memory[k]);
            }
        }
        code.visit(ILOAD, T);
        code.end(IRETURN);
    }

    private Coordinate coordinate(int index, int[] columns) {
        Runnable at = () -> code.number(index);
        return new Coordinate(index, code.load(THETA, at), code.load(GRADIENT, at), code.load(columns, at));
    }

    private void update(int[] kept, Coordinate x, Coordinate y) {
        code.variables(-1, -1);
        settings.forEach(code::ready);
        for (int i = 0; i < rule.graph.size(); i++) {
            if (rule.graph.get(i).operation() instanceof Variable v) {
                if (v.name().equals(RuleProgram.T)) {
                    code.visit(ILOAD, T);
                    code.emit(I2D);
                    code.ready(i, code.keep());
                } else if (v.name().startsWith(Lowering.KEPT)) {
                    code.ready(i, kept[Integer.parseInt(v.name().substring(Lowering.KEPT.length()))]);
                }
            }
        }
        List<Integer> nodes = new ArrayList<>(rule.shared);
        nodes.addAll(rule.once);
        int[] common = code.compute(nodes);
        IntUnaryOperator once = k -> common[rule.shared.size() + k];
        int[] newX = rule.coordinate(code, once, x.theta, x.g, x.memory);
        int[] newY = rule.coordinate(code, once, y.theta, y.g, y.memory);
        for (int slot = 0; slot < kept.length; slot++) {
            code.move(common[slot], kept[slot]);
        }
        become(x, newX);
        become(y, newY);
    }

    private void become(Coordinate coordinate, int[] computed) {
        for (int k = 0; k < coordinate.memory.length; k++) {
            code.move(computed[k], coordinate.memory[k]);
        }
        code.move(computed[computed.length - 1], coordinate.theta);
    }

    /** Takes the gradient where the run is now; returns the local of the loss. */
    private int gradient(Coordinate x, Coordinate y) {
        code.visit(ALOAD, SURFACE);
        code.visit(DLOAD, x.theta);
        code.visit(DLOAD, y.theta);
        code.visit(ALOAD, GRADIENT);
        code.callInterface(KERNEL, "gradient", "(DD[D)D");
        int loss = code.keep();
        for (Coordinate coordinate : List.of(x, y)) {
            code.move(code.load(GRADIENT, () -> code.number(coordinate.index)), coordinate.g);
        }
        return loss;
    }
}
