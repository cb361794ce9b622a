package io.shadowcache.key;

import org.jspecify.annotations.Nullable;

/**
 * Gives arguments of further types an identity, or arguments of known types another one.
 * Called on the thread of the caller; must not block.
 */
public interface ArgumentEncoder {

	/**
	 * Whether values of a type can be replaced. Asked once for each type.
	 * @param type the class of an argument
	 * @return whether {@link #replace} knows it
	 */
	boolean supports(Class<?> type);

	/**
	 * Replaces an argument by values that have a canonical encoding, such as strings,
	 * numbers, or lists of them. Arguments that ask for different results must be
	 * replaced by values that differ.
	 * @param argument a value of a supported type
	 * @return what stands for it
	 */
	@Nullable Object replace(Object argument);

}
