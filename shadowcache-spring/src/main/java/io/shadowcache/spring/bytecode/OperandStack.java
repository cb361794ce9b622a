package io.shadowcache.spring.bytecode;

import java.util.ArrayList;
import java.util.List;

import org.springframework.asm.Opcodes;

/**
 * The operand stack of a method while its code is read from the top: which slots hold
 * {@code this}. A long or double takes two slots, as in the JVM specification.
 */
final class OperandStack {

	private final List<Boolean> slots = new ArrayList<>();

	void push(int count) {
		for (int slot = 0; slot < count; slot++) {
			this.slots.add(false);
		}
	}

	void pushThis() {
		this.slots.add(true);
	}

	void pop(int count) {
		for (int slot = 0; slot < count; slot++) {
			pop();
		}
	}

	private boolean pop() {
		return !this.slots.isEmpty() && this.slots.remove(this.slots.size() - 1);
	}

	/**
	 * Whether the slot so many below the top holds {@code this}.
	 */
	boolean isThis(int below) {
		int index = this.slots.size() - 1 - below;
		return index >= 0 && this.slots.get(index);
	}

	/**
	 * Takes the depth that a frame states. What lies below was there before the branch.
	 */
	void resize(int depth) {
		while (this.slots.size() > depth) {
			pop();
		}
		push(depth - this.slots.size());
	}

	/**
	 * Carries out an instruction that moves slots.
	 * @return {@code false} if it is none of these
	 */
	boolean move(int opcode) {
		switch (opcode) {
			case Opcodes.DUP -> duplicate(1, 0);
			case Opcodes.DUP_X1 -> duplicate(1, 1);
			case Opcodes.DUP_X2 -> duplicate(1, 2);
			case Opcodes.DUP2 -> duplicate(2, 0);
			case Opcodes.DUP2_X1 -> duplicate(2, 1);
			case Opcodes.DUP2_X2 -> duplicate(2, 2);
			default -> {
				return opcode == Opcodes.SWAP && swap();
			}
		}
		return true;
	}

	private boolean swap() {
		boolean top = pop();
		boolean below = pop();
		this.slots.add(top);
		this.slots.add(below);
		return true;
	}

	/**
	 * Puts a copy of the topmost slots under so many more.
	 */
	private void duplicate(int count, int under) {
		int size = this.slots.size();
		if (size < count + under) {
			resize(size + count);
			return;
		}
		List<Boolean> copy = List.copyOf(this.slots.subList(size - count, size));
		this.slots.addAll(size - count - under, copy);
	}

}
