package org.optiscope.formula;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.optiscope.formula.Expression.Variable;
import org.optiscope.text.Texts;

/**
 * Writes the hidden class that implements {@link RuleKernel} for one rule and its switches.
 *
 * <p>The loop over the two coordinates of a path is a method of its own: the compiler of the virtual machine unrolls a loop, and makes
 * vector instructions of it, only as far as it has seen it run, so paths must not be counted in the loop that batches go through.
 */
final class RuleCompiler {
    /** So many numbers that are the same for all coordinates can be arguments of a method. */
    private static final int MAX_SHARED = 100;

    private static final String PACKAGE = RuleCompiler.class.getPackageName().replace('.', '/');
    private static final String NAME = PACKAGE + "/CompiledRule";

    final RuleProgram program;
    private final Lowering lowering;
    final Graph graph = new Graph();
    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);

    /** The node of each line, −1 if it is not in use. */
    private final int[] lines;

    /** The nodes of what is carried for all coordinates, by slot. */
    final List<Integer> shared;

    /** The slots of the memory in use, and the nodes of their lines. */
    final List<Integer> slots = new ArrayList<>();

    private final List<Integer> memory = new ArrayList<>();
    private final boolean[] isShared;

    /** The nodes that are computed once an update and used by each coordinate. */
    final List<Integer> once;

    RuleCompiler(RuleProgram program, Lowering lowering) {
        this.program = program;
        this.lowering = lowering;
        lines = program.lines().stream()
                .mapToInt(line -> lowering.lines().containsKey(line.name())
                        ? graph.add(lowering.lines().get(line.name()))
                        : -1)
                .toArray();
        shared = lowering.shared().stream().map(graph::add).toList();
        for (int i = 0; i < lines.length; i++) {
            Integer slot = program.slot(program.lines().get(i).name());
            if (slot != null && lines[i] >= 0) {
                slots.add(slot);
                memory.add(lines[i]);
            }
        }
        isShared = new boolean[graph.size()];
        for (int i = 0; i < isShared.length; i++) {
            Graph.Node node = graph.get(i);
            isShared[i] = node.operation() instanceof Variable v
                    ? lowering.isShared(v.name())
                    : node.arguments().stream().allMatch(argument -> isShared[argument]);
        }
        Set<Integer> found = new LinkedHashSet<>();
        boolean[] visited = new boolean[graph.size()];
        perCoordinate().forEach(root -> findOnce(root, visited, found));
        once = List.copyOf(found);
        if (once.size() > MAX_SHARED) {
            throw FormulaException.tooLarge(Texts.get("formula.shared-numbers", MAX_SHARED));
        }
    }

    private void findOnce(int index, boolean[] visited, Set<Integer> found) {
        if (visited[index]) {
            return;
        }
        visited[index] = true;
        Graph.Node node = graph.get(index);
        if (!isShared[index]) {
            node.arguments().forEach(argument -> findOnce(argument, visited, found));
        } else if (!node.operation().equals(Graph.CONSTANT)) {
            found.add(index);
        }
    }

    /** The new memory, and what is added to θ. */
    List<Integer> perCoordinate() {
        List<Integer> roots = new ArrayList<>(memory);
        roots.add(lines[lines.length - 1]);
        return roots;
    }

    RuleKernel compile() {
        writer.visit(
                V17, ACC_FINAL | ACC_SUPER, NAME, null, "java/lang/Object", new String[] {PACKAGE + "/RuleKernel"});
        HiddenClass.constructor(writer);
        explain();
        stepAll();
        pair();
        many();
        new RulePath(this).write();
        writer.visitEnd();
        return (RuleKernel) HiddenClass.instance(writer);
    }

    KernelMethod method(int access, String name, String descriptor, int firstFreeSlot) {
        return new KernelMethod(writer.visitMethod(access, name, descriptor, null, null), graph, firstFreeSlot);
    }

    /**
     * Computes what is the same for all coordinates, and stores what of it is kept. Locals: t 1, rate 2, settings 4.
     *
     * @return the local of each number in {@link #once}
     */
    int[] common(KernelMethod code, int sharedArray) {
        code.variables(graph, -1, -1);
        settings(code, sharedArray);
        List<Integer> nodes = new ArrayList<>(shared);
        nodes.addAll(once);
        int[] locals = code.compute(nodes);
        for (int slot = 0; slot < shared.size(); slot++) {
            int k = slot;
            code.store(sharedArray, () -> code.number(k), locals[slot]);
        }
        return Arrays.copyOfRange(locals, shared.size(), locals.length);
    }

    private void settings(KernelMethod code, int sharedArray) {
        for (int i = 0; i < graph.size(); i++) {
            if (graph.get(i).operation() instanceof Variable v) {
                int setting = program.settings().indexOf(v.name());
                if (v.name().equals(RuleProgram.T)) {
                    code.visit(ILOAD, 1);
                    code.emit(I2D);
                    code.ready(i, code.keep());
                } else if (setting == 0) {
                    code.ready(i, 2);
                } else if (setting > 0) {
                    code.ready(i, code.load(4, () -> code.number(setting)));
                } else if (v.name().startsWith(Lowering.KEPT)) {
                    int slot = Integer.parseInt(v.name().substring(Lowering.KEPT.length()));
                    code.ready(i, code.load(sharedArray, () -> code.number(slot)));
                }
            }
        }
    }

    /** Locals: t 1, rate 2, settings 4, theta 5, g 7, memory 9, shared 10, out 11. */
    private void explain() {
        KernelMethod code = method(ACC_PUBLIC, "explain", "(ID[DDD[D[D[D)V", 12);
        code.variables(-1, -1);
        settings(code, 10);
        for (int i = 0; i < graph.size(); i++) {
            if (graph.get(i).operation() instanceof Variable v) {
                if (v.name().equals(RuleProgram.THETA) || v.name().equals(RuleProgram.G)) {
                    code.ready(i, v.name().equals(RuleProgram.G) ? 7 : 5);
                } else if (slot(v) != null) {
                    int slot = slot(v);
                    code.ready(i, code.load(9, () -> code.number(slot)));
                }
            }
        }
        List<Integer> used = new ArrayList<>();
        for (int node : lines) {
            if (node >= 0) {
                used.add(node);
            }
        }
        int[] locals = code.compute(used);
        int next = 0;
        for (int i = 0; i < lines.length; i++) {
            if (lines[i] >= 0) {
                int line = i;
                code.store(11, () -> code.number(line), locals[next++]);
            }
        }
        code.end(RETURN);
    }

    /** The slot of the memory whose old value that is; null if it is none. */
    Integer slot(Variable v) {
        return v.name().endsWith(RuleProgram.PREVIOUS)
                ? program.slot(v.name().substring(0, v.name().length() - RuleProgram.PREVIOUS.length()))
                : null;
    }

    private String descriptor() {
        return "([D[D[[D" + "D".repeat(once.size()) + ")V";
    }

    /** Locals: t 1, rate 2, settings 4, theta 5, gradient 6, memory 7, shared 8. */
    private void stepAll() {
        KernelMethod code = method(ACC_PUBLIC, "stepAll", "(ID[D[D[D[[D[D)V", 9);
        int[] locals = common(code, 8);
        for (int array = 5; array <= 7; array++) {
            code.visit(ALOAD, array);
        }
        for (int local : locals) {
            code.visit(DLOAD, local);
        }
        Label isMany = new Label();
        Label end = new Label();
        code.visit(ALOAD, 5);
        code.emit(ARRAYLENGTH);
        code.number(2);
        code.jump(IF_ICMPNE, isMany);
        code.callStatic(NAME, "pair", descriptor());
        code.jump(GOTO, end);
        code.label(isMany);
        code.callStatic(NAME, "many", descriptor());
        code.label(end);
        code.end(RETURN);
    }

    /** Locals: theta 0, gradient 1, memory 2, then what is computed once. */
    private KernelMethod loop(String name) {
        return method(ACC_PRIVATE | ACC_STATIC, name, descriptor(), 3 + 2 * once.size());
    }

    /** Computes the new memory and the new position of one coordinate. */
    private int[] coordinate(KernelMethod code, int[] columns, Runnable index) {
        return coordinate(code, k -> 3 + 2 * k, code.load(0, index), code.load(1, index), code.load(columns, index));
    }

    /**
     * Computes the new memory and the new position of one coordinate.
     *
     * @param common the local of each number in {@link #once}
     * @param memory the locals of what is in {@link #slots}
     */
    int[] coordinate(KernelMethod code, IntUnaryOperator common, int theta, int g, int[] memory) {
        code.variables(graph, -1, -1);
        for (int k = 0; k < once.size(); k++) {
            code.ready(once.get(k), common.applyAsInt(k));
        }
        for (int i = 0; i < graph.size(); i++) {
            if (graph.get(i).operation() instanceof Variable v) {
                if (v.name().equals(RuleProgram.THETA)) {
                    code.ready(i, theta);
                } else if (v.name().equals(RuleProgram.G)) {
                    code.ready(i, g);
                } else if (slot(v) != null) {
                    code.ready(i, memory[slots.indexOf(slot(v))]);
                }
            }
        }
        int[] locals = code.compute(perCoordinate());
        locals[locals.length - 1] = code.sum(theta, locals[locals.length - 1]);
        return locals;
    }

    private static void store(KernelMethod code, int[] columns, int[] locals, Runnable index) {
        for (int k = 0; k < columns.length; k++) {
            code.store(columns[k], index, locals[k]);
        }
        code.store(0, index, locals[columns.length]);
    }

    private void pair() {
        KernelMethod code = loop("pair");
        int[] columns = code.columns(2, slots);
        int[] x = coordinate(code, columns, () -> code.number(0));
        int[] y = coordinate(code, columns, () -> code.number(1));
        store(code, columns, x, () -> code.number(0));
        store(code, columns, y, () -> code.number(1));
        code.end(RETURN);
    }

    private void many() {
        KernelMethod code = loop("many");
        int[] columns = code.columns(2, slots);
        code.visit(ALOAD, 0);
        code.emit(ARRAYLENGTH);
        int limit = code.keepLimit();
        code.number(0);
        int i = code.keepInteger();
        code.loop(i, limit, () -> {
            Runnable index = () -> code.visit(ILOAD, i);
            store(code, columns, coordinate(code, columns, index), index);
        });
        code.end(RETURN);
    }
}
