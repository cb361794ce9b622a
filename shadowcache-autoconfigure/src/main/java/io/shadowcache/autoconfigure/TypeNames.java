package io.shadowcache.autoconfigure;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;

/**
 * Reads the name of a type with its arguments, such as
 * {@code java.util.List<com.acme.Product>}.
 */
final class TypeNames {

	private final String text;

	private final @Nullable ClassLoader loader;

	private int position;

	private TypeNames(String text, @Nullable ClassLoader loader) {
		this.text = text.replace(" ", "");
		this.loader = loader;
	}

	/**
	 * Reads a name.
	 * @throws IllegalArgumentException if there is no such type
	 */
	static Type parse(String name, @Nullable ClassLoader loader) {
		TypeNames names = new TypeNames(name, loader);
		ResolvableType type = names.type();
		if (names.position != names.text.length()) {
			throw new IllegalArgumentException("'%s' is not the name of a type".formatted(name));
		}
		return type.getType();
	}

	private ResolvableType type() {
		int start = this.position;
		while (this.position < this.text.length() && "<,>".indexOf(this.text.charAt(this.position)) < 0) {
			this.position++;
		}
		Class<?> raw = ClassUtils.resolveClassName(this.text.substring(start, this.position), this.loader);
		if (!isAt('<')) {
			return ResolvableType.forClass(raw);
		}
		List<ResolvableType> arguments = new ArrayList<>();
		do {
			this.position++;
			arguments.add(type());
		}
		while (isAt(','));
		if (!isAt('>')) {
			throw new IllegalArgumentException("'%s' lacks a '>'".formatted(this.text));
		}
		this.position++;
		return ResolvableType.forClassWithGenerics(raw, arguments.toArray(new ResolvableType[0]));
	}

	private boolean isAt(char sign) {
		return this.position < this.text.length() && this.text.charAt(this.position) == sign;
	}

}
