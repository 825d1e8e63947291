package org.optiscope.formula;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassWriter;

/** Writes the hidden class that implements {@link Kernel} for one formula. */
final class KernelCompiler {
    private static final String PACKAGE = KernelCompiler.class.getPackageName().replace('.', '/');

    private static final String ABOVE = PACKAGE + "/FormulaKernel";

    private final List<Expression> trees;
    private final Graph graph = new Graph();
    private final int f;
    private final int fx;
    private final int fy;
    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);

    private KernelCompiler(Expression f, Expression fx, Expression fy) {
        trees = List.of(f, fx, fy);
        this.f = graph.add(f);
        this.fx = graph.add(fx);
        this.fy = graph.add(fy);
    }

    /** @throws FormulaException if the code would be too large */
    static Kernel compile(Expression f, Expression fx, Expression fy) {
        return new KernelCompiler(f, fx, fy).compile();
    }

    private Kernel compile() {
        writer.visit(V17, ACC_FINAL | ACC_SUPER, PACKAGE + "/CompiledFormula", null, ABOVE, null);
        HiddenClass.constructor(writer, ABOVE);
        value();
        gradient();
        gradients();
        grid();
        writer.visitEnd();
        return ((FormulaKernel) HiddenClass.instance(writer)).of(trees);
    }

    private KernelMethod method(String name, String descriptor, int firstFreeSlot) {
        return new KernelMethod(writer.visitMethod(ACC_PUBLIC, name, descriptor, null, null), graph, firstFreeSlot);
    }

    private void value() {
        KernelMethod code = method("value", "(DD)D", 5);
        code.variables(1, 3);
        code.uses(List.of(f));
        code.push(f);
        code.end(DRETURN);
    }

    private void gradient() {
        KernelMethod code = method("gradient", "(DD[D)D", 6);
        code.variables(1, 3);
        int[] slots = code.compute(List.of(f, fx, fy));
        code.store(5, () -> code.integer(0), slots[1]);
        code.store(5, () -> code.integer(1), slots[2]);
        code.visit(DLOAD, slots[0]);
        code.end(DRETURN);
    }

    /** Locals: x 1, y 2, sums 3, gx 4, gy 5, from 6 (the index), to 7. */
    private void gradients() {
        KernelMethod code = method("gradients", "([D[D[D[D[DII)V", 8);
        code.loop(6, 7, () -> {
            int x = code.load(1, () -> code.visit(ILOAD, 6));
            int y = code.load(2, () -> code.visit(ILOAD, 6));
            code.variables(x, y);
            int[] slots = code.compute(List.of(f, fx, fy));
            slots[0] = code.sum(code.load(3, () -> code.visit(ILOAD, 6)), slots[0]);
            for (int k = 0; k < 3; k++) {
                code.store(3 + k, () -> code.visit(ILOAD, 6), slots[k]);
            }
        });
        code.end(RETURN);
    }

    /** Locals: xs 1, ys 2, out 3, rowFrom 4 (the row), rowTo 5, columns 6, column 7, base 8. */
    private void grid() {
        List<Integer> columnNodes = new ArrayList<>();
        List<Integer> rowNodes = new ArrayList<>();
        hoist(f, columnNodes, rowNodes, new boolean[graph.size()], dependencies());

        KernelMethod code = method("grid", "([D[D[DII)V", 9);
        code.visit(ALOAD, 1);
        code.emit(ARRAYLENGTH);
        code.visit(ISTORE, 6);
        int[] scratch = columnNodes.stream().mapToInt(node -> code.newArray(6)).toArray();
        if (scratch.length > 0) {
            code.set(7, 0);
            code.loop(7, 6, () -> {
                code.variables(code.load(1, () -> code.visit(ILOAD, 7)), -1);
                int[] slots = code.compute(columnNodes);
                for (int k = 0; k < scratch.length; k++) {
                    code.store(scratch[k], () -> code.visit(ILOAD, 7), slots[k]);
                }
            });
        }
        code.loop(4, 5, () -> {
            int y = code.load(2, () -> code.visit(ILOAD, 4));
            code.variables(-1, y);
            int[] rowSlots = code.compute(rowNodes);
            code.visit(ILOAD, 4);
            code.visit(ILOAD, 6);
            code.emit(IMUL);
            code.visit(ISTORE, 8);
            code.set(7, 0);
            code.loop(7, 6, () -> {
                code.variables(-1, y);
                code.lazyX(() -> code.load(1, () -> code.visit(ILOAD, 7)));
                for (int k = 0; k < rowSlots.length; k++) {
                    code.ready(rowNodes.get(k), rowSlots[k]);
                }
                for (int k = 0; k < scratch.length; k++) {
                    code.ready(columnNodes.get(k), code.load(scratch[k], () -> code.visit(ILOAD, 7)));
                }
                int slot = code.compute(List.of(f))[0];
                code.store(
                        3,
                        () -> {
                            code.visit(ILOAD, 8);
                            code.visit(ILOAD, 7);
                            code.emit(IADD);
                        },
                        slot);
            });
        });
        code.end(RETURN);
    }

    /** For each node: bit 0 if x occurs in it, bit 1 if y does. */
    private int[] dependencies() {
        int[] masks = new int[graph.size()];
        for (int i = 0; i < masks.length; i++) {
            Graph.Node node = graph.get(i);
            masks[i] = node.operation().equals(Graph.X) ? 1 : node.operation().equals(Graph.Y) ? 2 : 0;
            for (int argument : node.arguments()) {
                masks[i] |= masks[argument];
            }
        }
        return masks;
    }

    /** Finds the largest subexpressions in x alone and in y alone. */
    private void hoist(int index, List<Integer> columnNodes, List<Integer> rowNodes, boolean[] visited, int[] masks) {
        if (visited[index] || masks[index] == 0) {
            return;
        }
        visited[index] = true;
        List<Integer> arguments = graph.get(index).arguments();
        if (masks[index] == 3) {
            arguments.forEach(argument -> hoist(argument, columnNodes, rowNodes, visited, masks));
        } else if (!arguments.isEmpty()) {
            (masks[index] == 1 ? columnNodes : rowNodes).add(index);
        }
    }
}
