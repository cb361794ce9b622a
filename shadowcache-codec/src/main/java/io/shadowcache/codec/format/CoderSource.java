package io.shadowcache.codec.format;

import org.jspecify.annotations.Nullable;

/**
 * Knows the coders of one family of types.
 */
interface CoderSource {

	/**
	 * Makes the coder of a type.
	 * @param type the type
	 * @param path where the type is declared
	 * @param walker makes the coders of the types inside
	 * @return the coder, or {@code null} if the type is of another family
	 * @throws io.shadowcache.codec.UnsupportedTypeException if the type is of this family
	 * but refused
	 */
	@Nullable Coder coderOf(ResolvedType type, TypePath path, TypeWalker walker);

}
