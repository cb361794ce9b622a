package io.shadowcache.spring.bytecode;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.asm.Handle;
import org.springframework.asm.Label;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.asm.Type;

/**
 * Reads the code of one method, and notes the calls on {@code this}.
 */
final class CallVisitor extends MethodVisitor {

	private final OperandStack stack = new OperandStack();

	private final boolean hasThis;

	private final String caller;

	private final Set<String> wanted;

	private final List<SelfInvocation> found;

	private int line;

	CallVisitor(int access, String caller, Set<String> wanted, List<SelfInvocation> found) {
		super(SpringAsmInfo.ASM_VERSION);
		// What the compiler adds to call an overridden method is no call that anybody
		// wrote.
		this.hasThis = (access & (Opcodes.ACC_STATIC | Opcodes.ACC_BRIDGE)) == 0;
		this.caller = caller;
		this.wanted = wanted;
		this.found = found;
	}

	@Override
	public void visitLineNumber(int number, Label start) {
		this.line = number;
	}

	@Override
	public void visitFrame(int type, int locals, Object @Nullable [] local, int depth, Object @Nullable [] items) {
		int slots = 0;
		for (int index = 0; items != null && index < depth; index++) {
			boolean wide = items[index] == Opcodes.LONG || items[index] == Opcodes.DOUBLE;
			slots += wide ? 2 : 1;
		}
		this.stack.resize(slots);
	}

	@Override
	public void visitInsn(int opcode) {
		if (!this.stack.move(opcode)) {
			apply(opcode);
		}
	}

	@Override
	public void visitVarInsn(int opcode, int index) {
		if (opcode == Opcodes.ALOAD && index == 0 && this.hasThis) {
			this.stack.pushThis();
		}
		else {
			apply(opcode);
		}
	}

	@Override
	public void visitIntInsn(int opcode, int operand) {
		apply(opcode);
	}

	@Override
	public void visitJumpInsn(int opcode, Label label) {
		apply(opcode);
	}

	@Override
	public void visitTableSwitchInsn(int min, int max, Label standard, Label... labels) {
		this.stack.pop(1);
	}

	@Override
	public void visitLookupSwitchInsn(Label standard, int[] keys, Label[] labels) {
		this.stack.pop(1);
	}

	@Override
	public void visitTypeInsn(int opcode, String type) {
		if (opcode == Opcodes.NEW) {
			this.stack.push(1);
		}
		else if (opcode != Opcodes.CHECKCAST) {
			replace(1, 1);
		}
	}

	@Override
	public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
		replace(dimensions, 1);
	}

	@Override
	public void visitLdcInsn(Object value) {
		this.stack.push((value instanceof Long || value instanceof Double) ? 2 : 1);
	}

	@Override
	public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
		int size = Type.getType(descriptor).getSize();
		boolean isGet = opcode == Opcodes.GETFIELD || opcode == Opcodes.GETSTATIC;
		boolean isStatic = opcode == Opcodes.GETSTATIC || opcode == Opcodes.PUTSTATIC;
		replace((isStatic ? 0 : 1) + (isGet ? 0 : size), isGet ? size : 0);
	}

	@Override
	public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
		int arguments = (Type.getArgumentsAndReturnSizes(descriptor) >> 2) - 1;
		boolean isVirtual = opcode == Opcodes.INVOKEVIRTUAL || opcode == Opcodes.INVOKEINTERFACE;
		if (isVirtual && this.stack.isThis(arguments)) {
			note(name, descriptor);
		}
		replace(arguments + ((opcode == Opcodes.INVOKESTATIC) ? 0 : 1), Type.getReturnType(descriptor).getSize());
	}

	@Override
	public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... constants) {
		int captured = (Type.getArgumentsAndReturnSizes(descriptor) >> 2) - 1;
		if (captured == 1 && this.stack.isThis(0)) {
			Arrays.stream(constants)
				.filter(Handle.class::isInstance)
				.map(Handle.class::cast)
				.forEach((reference) -> note(reference.getName(), reference.getDesc()));
		}
		replace(captured, Type.getReturnType(descriptor).getSize());
	}

	private void note(String name, String descriptor) {
		if (this.wanted.contains(name + descriptor)) {
			this.found.add(new SelfInvocation(this.caller, name, this.line));
		}
	}

	private void apply(int opcode) {
		replace(StackEffects.pops(opcode), StackEffects.pushes(opcode));
	}

	private void replace(int pops, int pushes) {
		this.stack.pop(pops);
		this.stack.push(pushes);
	}

}
