package io.shadowcache.autoconfigure;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Finds the one bean of a type that the cache is to use.
 */
final class UniqueBean {

	private UniqueBean() {
	}

	/**
	 * Returns the only, or the primary, bean of a type, or {@code null} if there is none.
	 * @param what names the type in a message
	 * @param otherwise says what else can be done than to mark one as primary
	 * @throws SetupException if there are several, and none is primary
	 */
	static <T> @Nullable T of(ObjectProvider<T> beans, String what, String otherwise) {
		try {
			return beans.getIfAvailable();
		}
		catch (NoUniqueBeanDefinitionException ex) {
			throw new SetupException("ShadowCache found several beans of type %s and cannot tell which one to use: %s"
				.formatted(what, ex.getBeanNamesFound()), "Mark one of them with @Primary, or " + otherwise + ".");
		}
	}

}
