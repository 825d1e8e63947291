package org.optiscope.formula;

import static org.objectweb.asm.Opcodes.*;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntSupplier;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/** Writes one method of a kernel: loops, arrays, and the nodes of a {@link Graph}, each computed once and kept in a local if used again. */
final class KernelMethod {
    private static final String REAL = Real.class.getName().replace('.', '/');

    private final MethodVisitor code;
    private Graph graph;
    private int nextSlot;
    private int xSlot;
    private int ySlot;
    private IntSupplier lazyX;
    private Map<Integer, Integer> slots = new HashMap<>();
    private Map<Integer, Integer> uses = new HashMap<>();

    KernelMethod(MethodVisitor code, Graph graph, int firstFreeSlot) {
        this.code = code;
        this.graph = graph;
        this.nextSlot = firstFreeSlot;
        code.visitCode();
    }

    /** Begins a new block: x and y are in these locals, nothing else is computed yet. */
    void variables(int xSlot, int ySlot) {
        this.xSlot = xSlot;
        this.ySlot = ySlot;
        slots = new HashMap<>();
        lazyX = null;
    }

    /** Begins a new block with the nodes of another graph. */
    void variables(Graph other, int xSlot, int ySlot) {
        graph = other;
        variables(xSlot, ySlot);
    }

    /** Where to take x from when it is first asked for. */
    void lazyX(IntSupplier load) {
        lazyX = load;
    }

    void ready(int node, int slot) {
        slots.put(node, slot);
    }

    /** Computes nodes into locals. */
    int[] compute(List<Integer> nodes) {
        uses(nodes);
        return nodes.stream()
                .mapToInt(node -> {
                    push(node);
                    return store();
                })
                .toArray();
    }

    /** Counts how often each node will be asked for in this block. */
    void uses(List<Integer> roots) {
        uses = new HashMap<>();
        roots.forEach(this::count);
    }

    private void count(int index) {
        if (uses.merge(index, 1, Integer::sum) == 1 && !slots.containsKey(index)) {
            graph.get(index).arguments().forEach(this::count);
        }
    }

    /** Leaves the node's value on the stack. */
    void push(int index) {
        Graph.Node node = graph.get(index);
        if (slots.containsKey(index)) {
            code.visitVarInsn(DLOAD, slots.get(index));
        } else if (node.operation().equals(Graph.CONSTANT)) {
            code.visitLdcInsn(node.constant());
        } else if (node.operation() instanceof Expression.Variable variable) {
            variable(variable);
        } else {
            node.arguments().forEach(this::push);
            operation(node.operation());
            if (uses.get(index) > 1) {
                code.visitInsn(DUP2);
                slots.put(index, store());
            }
        }
    }

    private void variable(Expression.Variable variable) {
        boolean isX = variable.equals(Graph.X);
        if (isX && lazyX != null) {
            xSlot = lazyX.getAsInt();
            lazyX = null;
        }
        code.visitVarInsn(DLOAD, isX ? xSlot : ySlot);
    }

    private void operation(Object operation) {
        if (operation instanceof UnaryFunction function) {
            if (function == UnaryFunction.NEGATE) {
                code.visitInsn(DNEG);
            } else {
                call(function.name().toLowerCase(Locale.ROOT), "(D)D");
            }
        } else if (operation instanceof BinaryFunction function) {
            switch (function) {
                case ADD -> code.visitInsn(DADD);
                case SUBTRACT -> code.visitInsn(DSUB);
                case MULTIPLY -> code.visitInsn(DMUL);
                case DIVIDE -> code.visitInsn(DDIV);
                case REMAINDER -> code.visitInsn(DREM);
                case QUOTIENT_OR_ZERO -> call("quotientOrZero", "(DD)D");
                default -> call(function.name().toLowerCase(Locale.ROOT), "(DD)D");
            }
        } else {
            call(Graph.CHOICE, "(DDD)D");
        }
    }

    private void call(String method, String descriptor) {
        code.visitMethodInsn(INVOKESTATIC, REAL, method, descriptor, false);
    }

    /** Keeps the number on the stack in a new local. */
    int keep() {
        return store();
    }

    int keepInteger() {
        int slot = nextSlot++;
        code.visitVarInsn(ISTORE, slot);
        return slot;
    }

    int keepArray() {
        int slot = nextSlot++;
        code.visitVarInsn(ASTORE, slot);
        return slot;
    }

    /** Pushes a whole number up to some thousands. */
    void number(int value) {
        if (value <= 5) {
            integer(value);
        } else {
            code.visitIntInsn(SIPUSH, value);
        }
    }

    void jump(int opcode, Label to) {
        code.visitJumpInsn(opcode, to);
    }

    void label(Label label) {
        code.visitLabel(label);
    }

    void callStatic(String owner, String name, String descriptor) {
        code.visitMethodInsn(INVOKESTATIC, owner, name, descriptor, false);
    }

    void callInterface(String owner, String name, String descriptor) {
        code.visitMethodInsn(INVOKEINTERFACE, owner, name, descriptor, true);
    }

    void increment(int slot) {
        code.visitIincInsn(slot, 1);
    }

    private int store() {
        int slot = nextSlot;
        nextSlot += 2;
        code.visitVarInsn(DSTORE, slot);
        return slot;
    }

    /** Reads an element of an array into a new local. */
    int load(int arraySlot, Runnable index) {
        code.visitVarInsn(ALOAD, arraySlot);
        index.run();
        code.visitInsn(DALOAD);
        return store();
    }

    /** Reads the element of each of some arrays into a new local. */
    int[] load(int[] arraySlots, Runnable index) {
        return Arrays.stream(arraySlots).map(array -> load(array, index)).toArray();
    }

    /** Some of the arrays of an array of arrays, each in a new local. */
    int[] columns(int arraysSlot, List<Integer> which) {
        return which.stream()
                .mapToInt(index -> {
                    code.visitVarInsn(ALOAD, arraysSlot);
                    number(index);
                    code.visitInsn(AALOAD);
                    return keepArray();
                })
                .toArray();
    }

    /** Gives a local the number that is in another. */
    void move(int from, int to) {
        code.visitVarInsn(DLOAD, from);
        code.visitVarInsn(DSTORE, to);
    }

    /** Adds two locals into a new one. */
    int sum(int slotU, int slotV) {
        code.visitVarInsn(DLOAD, slotU);
        code.visitVarInsn(DLOAD, slotV);
        code.visitInsn(DADD);
        return store();
    }

    void store(int arraySlot, Runnable index, int slot) {
        code.visitVarInsn(ALOAD, arraySlot);
        index.run();
        code.visitVarInsn(DLOAD, slot);
        code.visitInsn(DASTORE);
    }

    int newArray(int lengthSlot) {
        int slot = nextSlot++;
        code.visitVarInsn(ILOAD, lengthSlot);
        code.visitIntInsn(NEWARRAY, T_DOUBLE);
        code.visitVarInsn(ASTORE, slot);
        return slot;
    }

    /**
     * Keeps the number on the stack as the limit of a loop from 0. No array is longer than the bound; the virtual machine, told so, has one
     * index for all of them, else one for each, with its own limits, of three nodes: and loops of many nodes are not made vector instructions.
     */
    int keepLimit() {
        code.visitLdcInsn(Integer.MAX_VALUE - 8);
        callStatic("java/lang/Math", "min", "(II)I");
        return keepInteger();
    }

    /** Runs the body for each value of the index from what it is to the limit; locals of the body do not outlive a round. */
    void loop(int indexSlot, int limitSlot, Runnable body) {
        Label test = new Label();
        Label end = new Label();
        code.visitLabel(test);
        code.visitVarInsn(ILOAD, indexSlot);
        code.visitVarInsn(ILOAD, limitSlot);
        code.visitJumpInsn(IF_ICMPGE, end);
        body.run();
        code.visitIincInsn(indexSlot, 1);
        code.visitJumpInsn(GOTO, test);
        code.visitLabel(end);
    }

    void set(int slot, int value) {
        integer(value);
        code.visitVarInsn(ISTORE, slot);
    }

    void integer(int value) {
        code.visitInsn(ICONST_0 + value);
    }

    void visit(int opcode, int slot) {
        code.visitVarInsn(opcode, slot);
    }

    void emit(int opcode) {
        code.visitInsn(opcode);
    }

    void end(int returnOpcode) {
        code.visitInsn(returnOpcode);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}
