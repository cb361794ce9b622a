package io.shadowcache.spring.bytecode;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.asm.Type;
import org.springframework.util.ClassUtils;

/**
 * Finds where a class calls some of its own methods on {@code this}, lambdas and method
 * references included. What cannot be told from the code without running it is not found.
 */
public final class SelfInvocationFinder {

	private SelfInvocationFinder() {
	}

	/**
	 * Searches the byte code of a class and of what it inherits.
	 * @param type a class or interface
	 * @param methods the methods that should be called from outside only
	 * @return every place where one is called on {@code this}, in the order of the code
	 */
	public static List<SelfInvocation> find(Class<?> type, Collection<Method> methods) {
		Set<String> wanted = methods.stream()
			.map((method) -> method.getName() + Type.getMethodDescriptor(method))
			.collect(Collectors.toSet());
		List<SelfInvocation> found = new ArrayList<>();
		for (Class<?> current = type; current != null && current != Object.class; current = current.getSuperclass()) {
			search(current, wanted, found);
		}
		for (Class<?> inherited : ClassUtils.getAllInterfacesForClassAsSet(type)) {
			if (inherited != type) {
				search(inherited, wanted, found);
			}
		}
		return found;
	}

	private static void search(Class<?> type, Set<String> wanted, List<SelfInvocation> found) {
		String file = type.getName().replace('.', '/') + ".class";
		ClassLoader loader = type.getClassLoader();
		if (loader == null) {
			return;
		}
		try (InputStream code = loader.getResourceAsStream(file)) {
			if (code != null) {
				new ClassReader(code).accept(new Methods(type.getSimpleName(), wanted, found), 0);
			}
		}
		catch (IOException | IllegalArgumentException ex) {
			// A class that cannot be read may run all the same: there is nothing to say.
		}
	}

	private static final class Methods extends ClassVisitor {

		private final String type;

		private final Set<String> wanted;

		private final List<SelfInvocation> found;

		Methods(String type, Set<String> wanted, List<SelfInvocation> found) {
			super(SpringAsmInfo.ASM_VERSION);
			this.type = type;
			this.wanted = wanted;
			this.found = found;
		}

		@Override
		public @Nullable MethodVisitor visitMethod(int access, String name, String descriptor,
				@Nullable String signature, String @Nullable [] exceptions) {
			return new CallVisitor(access, this.type + "." + enclosing(name), this.wanted, this.found);
		}

		private static String enclosing(String name) {
			String lambda = "lambda$";
			return name.startsWith(lambda) ? name.substring(lambda.length(), name.lastIndexOf('$')) : name;
		}

	}

}
