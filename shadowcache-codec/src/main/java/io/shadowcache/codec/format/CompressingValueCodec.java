package io.shadowcache.codec.format;

import java.lang.reflect.Type;
import java.util.Objects;

import io.shadowcache.codec.TypeCodec;
import io.shadowcache.codec.ValueCodec;

/**
 * Compresses what another codec makes, where that is long. By DEFLATE (RFC 1951) at its
 * quickest, which the platform has.
 */
public final class CompressingValueCodec implements ValueCodec {

	private final ValueCodec format;

	private final int above;

	/**
	 * Makes a codec around another.
	 * @param format encodes the values
	 * @param above values that take more bytes than this are compressed; not negative
	 */
	public CompressingValueCodec(ValueCodec format, int above) {
		this.format = Objects.requireNonNull(format, "format");
		if (above < 0) {
			throw new IllegalArgumentException("above must not be negative, but is " + above);
		}
		this.above = above;
	}

	/**
	 * Returns the same name whatever the size, so that it can be changed at any time.
	 */
	@Override
	public String name() {
		return this.format.name() + "+deflate";
	}

	@Override
	public TypeCodec forType(Type type) {
		return new CompressingTypeCodec(this.format.forType(type), this.above);
	}

}
