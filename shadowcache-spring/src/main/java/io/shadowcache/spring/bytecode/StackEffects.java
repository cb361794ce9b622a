package io.shadowcache.spring.bytecode;

import org.springframework.asm.Opcodes;

/**
 * How many slots instructions without operands take from the stack and put on it (JVM
 * specification, chapter 6).
 */
final class StackEffects {

	private static final int OPCODES = 256;

	private static final int[] POPS = new int[OPCODES];

	private static final int[] PUSHES = new int[OPCODES];

	static {
		constants();
		arrays();
		arithmetic();
		conversions();
		set(Opcodes.LCMP, Opcodes.LCMP, 4, 1);
		set(Opcodes.FCMPL, Opcodes.FCMPG, 2, 1);
		set(Opcodes.DCMPL, Opcodes.DCMPG, 4, 1);
		set(Opcodes.IFEQ, Opcodes.IFLE, 1, 0);
		set(Opcodes.IF_ICMPEQ, Opcodes.IF_ACMPNE, 2, 0);
		set(Opcodes.IFNULL, Opcodes.IFNONNULL, 1, 0);
		set(Opcodes.POP, Opcodes.POP, 1, 0);
		set(Opcodes.POP2, Opcodes.POP2, 2, 0);
		set(Opcodes.ATHROW, Opcodes.ATHROW, 1, 0);
		set(Opcodes.MONITORENTER, Opcodes.MONITOREXIT, 1, 0);
	}

	private StackEffects() {
	}

	static int pops(int opcode) {
		return POPS[opcode];
	}

	static int pushes(int opcode) {
		return PUSHES[opcode];
	}

	private static void constants() {
		set(Opcodes.ACONST_NULL, Opcodes.ICONST_5, 0, 1);
		set(Opcodes.LCONST_0, Opcodes.LCONST_1, 0, 2);
		set(Opcodes.FCONST_0, Opcodes.FCONST_2, 0, 1);
		set(Opcodes.DCONST_0, Opcodes.DCONST_1, 0, 2);
		set(Opcodes.BIPUSH, Opcodes.SIPUSH, 0, 1);
		set(Opcodes.ILOAD, Opcodes.ALOAD, 0, 1);
		wide(Opcodes.LLOAD, Opcodes.DLOAD, 0, 2);
		set(Opcodes.ISTORE, Opcodes.ASTORE, 1, 0);
		wide(Opcodes.LSTORE, Opcodes.DSTORE, 2, 0);
	}

	private static void arrays() {
		set(Opcodes.IALOAD, Opcodes.SALOAD, 2, 1);
		wide(Opcodes.LALOAD, Opcodes.DALOAD, 2, 2);
		set(Opcodes.IASTORE, Opcodes.SASTORE, 3, 0);
		wide(Opcodes.LASTORE, Opcodes.DASTORE, 4, 0);
		set(Opcodes.NEWARRAY, Opcodes.ARRAYLENGTH, 1, 1);
	}

	private static void arithmetic() {
		for (int first = Opcodes.IADD; first <= Opcodes.IREM; first += 4) {
			set(first, first + 3, 2, 1);
			wide(first + 1, first + 3, 4, 2);
		}
		set(Opcodes.INEG, Opcodes.DNEG, 1, 1);
		wide(Opcodes.LNEG, Opcodes.DNEG, 2, 2);
		for (int first = Opcodes.ISHL; first <= Opcodes.IXOR; first += 2) {
			set(first, first, 2, 1);
			set(first + 1, first + 1, (first <= Opcodes.IUSHR) ? 3 : 4, 2);
		}
	}

	private static void conversions() {
		set(Opcodes.I2L, Opcodes.I2S, 1, 1);
		wide(Opcodes.I2L, Opcodes.I2D, 1, 2);
		set(Opcodes.L2I, Opcodes.L2F, 2, 1);
		set(Opcodes.L2D, Opcodes.L2D, 2, 2);
		set(Opcodes.F2L, Opcodes.F2D, 1, 2);
		wide(Opcodes.D2I, Opcodes.D2F, 2, 1);
		set(Opcodes.D2L, Opcodes.D2L, 2, 2);
	}

	/**
	 * The forms for long and double.
	 */
	private static void wide(int ofLong, int ofDouble, int pops, int pushes) {
		set(ofLong, ofLong, pops, pushes);
		set(ofDouble, ofDouble, pops, pushes);
	}

	private static void set(int first, int last, int pops, int pushes) {
		for (int opcode = first; opcode <= last; opcode++) {
			POPS[opcode] = pops;
			PUSHES[opcode] = pushes;
		}
	}

}
