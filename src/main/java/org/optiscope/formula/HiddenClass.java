package org.optiscope.formula;

import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.RETURN;

import java.lang.invoke.MethodHandles;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.MethodVisitor;
import org.optiscope.text.Texts;

/** Loads generated classes; one that nothing refers to any more is given back. */
final class HiddenClass {
    private HiddenClass() {}

    /** Writes the constructor, which does nothing but call that of {@code Object}. */
    static void constructor(ClassWriter writer) {
        constructor(writer, "java/lang/Object");
    }

    /** Writes the constructor, which does nothing but call that of the class above. */
    static void constructor(ClassWriter writer, String above) {
        MethodVisitor code = writer.visitMethod(0, "<init>", "()V", null, null);
        code.visitCode();
        code.visitVarInsn(ALOAD, 0);
        code.visitMethodInsn(INVOKESPECIAL, above, "<init>", "()V", false);
        code.visitInsn(RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    /**
     * An instance of the class that was written.
     *
     * @throws FormulaException if the code would be too large
     */
    static Object instance(ClassWriter writer) {
        try {
            MethodHandles.Lookup hidden = MethodHandles.lookup().defineHiddenClass(writer.toByteArray(), true);
            return hidden.lookupClass().getDeclaredConstructor().newInstance();
        } catch (MethodTooLargeException e) {
            throw FormulaException.tooLarge(Texts.get("formula.operations-of-one-method"));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a generated class cannot be loaded", e);
        }
    }
}
