package io.shadowcache.redis;

import java.util.Objects;

import io.shadowcache.dependency.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * A stamp with the values that it was made of, so that the same values make the same
 * stamp and nothing has to be decoded and hashed again.
 *
 * @param values what generation and versions were, not to be modified
 * @param stamp the stamp
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity only
record KnownStamp(byte[][] values, Stamp stamp) {

	/**
	 * Notes a stamp.
	 * @param current what it was made of, none of it missing
	 */
	static KnownStamp of(byte[] @Nullable [] current, Stamp stamp) {
		byte[][] values = new byte[current.length][];
		for (int index = 0; index < values.length; index++) {
			values[index] = Objects.requireNonNull(current[index]);
		}
		return new KnownStamp(values, stamp);
	}

	/**
	 * Whether a reply has brought these very arrays, as {@link ReadOutput} gives them in
	 * place of equal ones.
	 */
	boolean isOf(byte[] @Nullable [] current) {
		if (current.length != this.values.length) {
			return false;
		}
		for (int index = 0; index < current.length; index++) {
			if (current[index] != this.values[index]) {
				return false;
			}
		}
		return true;
	}

}
