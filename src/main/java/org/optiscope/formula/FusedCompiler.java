package org.optiscope.formula;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ClassWriter;

/**
 * Writes the hidden class that implements {@link FusedKernel}: a loop for each coordinate, of its partial derivative and its update. The loads and
 * products of the one go on beside the divisions of the other.
 *
 * <p>The virtual machine makes vector instructions only of a loop that has up to 60 nodes ({@code LoopUnrollLimit}); a larger one is three times
 * slower. How many there will be follows from the formulas ({@link Loop#nodes}), since all arrays share one index
 * ({@link KernelMethod#keepLimit}). It fails at some loops within that, too, which cannot be told: so who uses this races it against rule and kernel apart.
 */
final class FusedCompiler {
    private static final int MOST_NODES = 60;
    /** Of the loop itself: its counter and end, the index as an offset, the memory. */
    private static final int LOOP_NODES = 10;

    private static final Set<Object> VECTORIZED = Set.of(
            BinaryFunction.ADD,
            BinaryFunction.SUBTRACT,
            BinaryFunction.MULTIPLY,
            BinaryFunction.DIVIDE,
            BinaryFunction.MIN,
            BinaryFunction.MAX,
            UnaryFunction.NEGATE,
            UnaryFunction.ABS,
            UnaryFunction.SQRT);

    private static final String PACKAGE = FusedCompiler.class.getPackageName().replace('.', '/');
    private static final String NAME = PACKAGE + "/RuleOnSurface";
    private static final int X = 0;
    private static final int Y = 1;
    private static final int NEXT = 2;
    private static final int SUMS = 3;
    private static final int MEMORY = 4;
    private static final int FIRST_COMMON = 5;

    private final RuleCompiler rule;
    private final Graph surface = new Graph();
    private final int f;
    private final int fx;
    private final int fy;
    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);

    private FusedCompiler(RuleCompiler rule, FormulaKernel kernel) {
        this.rule = rule;
        f = surface.add(kernel.trees().get(0));
        fx = surface.add(kernel.trees().get(1));
        fy = surface.add(kernel.trees().get(2));
    }

    /** Null if it would surely be slower than rule and kernel each by itself. */
    static FusedKernel compile(RuleCompiler rule, FormulaKernel kernel) {
        return new FusedCompiler(rule, kernel).compile();
    }

    /**
     * The loop of one coordinate.
     *
     * @param own the local of the coordinate itself
     * @param roots the partial derivative, and f if this loop adds the losses up
     */
    private record Loop(String name, int own, List<Integer> roots) {
        boolean hasLoss() {
            return roots.size() > 1;
        }

        /** How many nodes the virtual machine will see in it: two for the place in an array, one for a load, a store or an operation. */
        int nodes(int operations, int slots) {
            int sums = hasLoss() ? 1 : 0;
            int loads = 2 + slots + sums;
            int stores = 1 + slots + sums;
            int arrays = own == X ? loads + 1 : loads;
            return LOOP_NODES + 2 * arrays + loads + stores + operations + sums;
        }
    }

    private FusedKernel compile() {
        Loop x = new Loop("x", X, List.of(fx));
        Loop y = new Loop("y", Y, List.of(fy, f));
        Loop lossyX = new Loop("x", X, List.of(fx, f));
        Loop lightY = new Loop("y", Y, List.of(fy));
        if (Math.max(nodes(lossyX), nodes(lightY)) < Math.max(nodes(x), nodes(y))) {
            x = lossyX;
            y = lightY;
        }
        boolean isVectorized = VECTORIZED.containsAll(operations(surface, List.of(f, fx, fy), List.of()))
                && VECTORIZED.containsAll(operations(rule.graph, rule.perCoordinate(), rule.once));
        return isVectorized && Math.max(nodes(x), nodes(y)) <= MOST_NODES ? write(x, y) : null;
    }

    private int nodes(Loop loop) {
        int operations = operations(surface, loop.roots, List.of()).size()
                + operations(rule.graph, rule.perCoordinate(), rule.once).size();
        // What is added to the position is one more.
        return loop.nodes(operations + 1, rule.slots.size());
    }

    /** The operations of all nodes that these need, but for those that are given and what those need. */
    private static List<Object> operations(Graph graph, List<Integer> roots, Collection<Integer> given) {
        List<Object> operations = new ArrayList<>();
        Set<Integer> seen = new HashSet<>(given);
        List<Integer> open = new ArrayList<>(roots);
        while (!open.isEmpty()) {
            int index = open.remove(open.size() - 1);
            Graph.Node node = graph.get(index);
            if (seen.add(index) && !node.arguments().isEmpty()) {
                operations.add(node.operation());
                open.addAll(node.arguments());
            }
        }
        return operations;
    }

    private FusedKernel write(Loop x, Loop y) {
        writer.visit(
                V17, ACC_FINAL | ACC_SUPER, NAME, null, "java/lang/Object", new String[] {PACKAGE + "/FusedKernel"});
        HiddenClass.constructor(writer);
        step();
        write(x);
        write(y);
        writer.visitEnd();
        return (FusedKernel) HiddenClass.instance(writer);
    }

    private KernelMethod method(int access, String name, String descriptor, int firstFreeSlot) {
        return new KernelMethod(writer.visitMethod(access, name, descriptor, null, null), rule.graph, firstFreeSlot);
    }

    /** Locals: t 1, rate 2, settings 4, shared 5, x 6, nextX 7, y 8, sums 9, memoryX 10, memoryY 11. */
    private void step() {
        KernelMethod code = method(ACC_PUBLIC, "step", "(ID[D[D[D[D[D[D[[D[[D)V", 12);
        int[] common = rule.common(code, 5);
        call(code, "x", new int[] {6, 8, 7, 9, 10}, common);
        // The update of y needs x as it was.
        call(code, "y", new int[] {6, 8, 8, 9, 11}, common);
        code.end(RETURN);
    }

    private void call(KernelMethod code, String name, int[] arrays, int[] common) {
        for (int array : arrays) {
            code.visit(ALOAD, array);
        }
        for (int number : common) {
            code.visit(DLOAD, number);
        }
        code.callStatic(NAME, name, descriptor());
    }

    private String descriptor() {
        return "([D[D[D[D[[D" + "D".repeat(rule.once.size()) + ")V";
    }

    private void write(Loop loop) {
        KernelMethod code =
                method(ACC_PRIVATE | ACC_STATIC, loop.name, descriptor(), FIRST_COMMON + 2 * rule.once.size());
        int[] columns = code.columns(MEMORY, rule.slots);
        code.visit(ALOAD, X);
        code.emit(ARRAYLENGTH);
        int limit = code.keepLimit();
        code.number(0);
        int i = code.keepInteger();
        code.loop(i, limit, () -> round(code, loop, columns, () -> code.visit(ILOAD, i)));
        code.end(RETURN);
    }

    private void round(KernelMethod code, Loop loop, int[] columns, Runnable index) {
        int x = code.load(X, index);
        int y = code.load(Y, index);
        code.variables(surface, x, y);
        int[] taken = code.compute(loop.roots);
        if (loop.hasLoss()) {
            code.store(SUMS, index, code.sum(code.load(SUMS, index), taken[1]));
        }
        int[] memory = code.load(columns, index);
        int[] updated = rule.coordinate(code, k -> FIRST_COMMON + 2 * k, loop.own == X ? x : y, taken[0], memory);
        for (int k = 0; k < columns.length; k++) {
            code.store(columns[k], index, updated[k]);
        }
        code.store(NEXT, index, updated[columns.length]);
    }
}
