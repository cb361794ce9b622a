package io.shadowcache.codec.format;

import io.shadowcache.codec.CodecException;
import io.shadowcache.codec.TypeCodec;

/**
 * Encodes the values of one declared type as bytes. Whatever fails on the way, in foreign
 * constructors as well, is a {@link CodecException}.
 */
final class BinaryTypeCodec implements TypeCodec {

	private final Coder coder;

	private final int print;

	private final JsonTypeCodec json;

	/**
	 * Creates the codec.
	 * @param coder codes the values
	 * @param print what the values are made of
	 * @param json the codec of the same values as JSON, which names the place of a
	 * failure
	 */
	BinaryTypeCodec(Coder coder, TypePrint print, JsonTypeCodec json) {
		this.coder = coder;
		this.print = print.value();
		this.json = json;
	}

	@Override
	public byte[] encode(Object value) {
		BinaryOutput out = new BinaryOutput();
		out.writeFixed(this.print);
		try {
			this.coder.write(value, out);
		}
		catch (RuntimeException | StackOverflowError | LinkageError ex) {
			throw failure(value, ex);
		}
		return out.toByteArray();
	}

	/**
	 * Lets JSON fail at the same place, because it can name it.
	 */
	private CodecException failure(Object value, Throwable cause) {
		try {
			byte[] unused = this.json.encode(value);
		}
		catch (CodecException ex) {
			return ex;
		}
		return this.json.failure("encoded", "", cause);
	}

	@Override
	public Object decode(byte[] bytes, int offset, int length) {
		BinaryInput in = new BinaryInput(bytes, offset, length);
		try {
			if (in.readFixedInt() != this.print) {
				throw new CodecException("These are bytes of another structure");
			}
			Object value = this.coder.read(in);
			in.requireEnd();
			return value;
		}
		catch (RuntimeException | StackOverflowError | LinkageError ex) {
			throw this.json.failure("decoded", "", ex);
		}
	}

	@Override
	public boolean isShareable() {
		return this.json.isShareable();
	}

	@Override
	public Object share(Object kept) {
		return this.json.share(kept);
	}

}
