package io.shadowcache.codec.format;

import java.io.ByteArrayOutputStream;

import io.shadowcache.codec.CodecException;
import io.shadowcache.codec.TypeCodec;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * Encodes the values of one declared type as JSON documents. Whatever fails on the way,
 * in foreign constructors as well, is a {@link CodecException} that names the place.
 */
final class JsonTypeCodec implements TypeCodec {

	private static final int USUAL_BYTES = 1024;

	private final JsonFormat format;

	private final String declared;

	private final Coder coder;

	private final Sharing sharing;

	JsonTypeCodec(JsonFormat format, String declared, Coder coder, Sharing sharing) {
		this.format = format;
		this.declared = declared;
		this.coder = coder;
		this.sharing = sharing;
	}

	@Override
	public byte[] encode(Object value) {
		ByteArrayOutputStream target = new ByteArrayOutputStream(USUAL_BYTES);
		try (JsonGenerator out = this.format.writer(target)) {
			write(value, out);
		}
		return target.toByteArray();
	}

	private void write(Object value, JsonGenerator out) {
		try {
			this.coder.write(value, out);
		}
		catch (RuntimeException | StackOverflowError | LinkageError ex) {
			throw failure("encoded", out.streamWriteContext().pathAsPointer().toString(), ex);
		}
	}

	@Override
	public Object decode(byte[] bytes, int offset, int length) {
		try (JsonParser in = open(bytes, offset, length)) {
			return read(in);
		}
	}

	private JsonParser open(byte[] bytes, int offset, int length) {
		try {
			return this.format.reader(bytes, offset, length);
		}
		catch (RuntimeException ex) {
			throw failure("decoded", "", ex);
		}
	}

	private Object read(JsonParser in) {
		try {
			in.nextToken();
			Object value = this.coder.read(in);
			if (in.nextToken() != null) {
				throw new CodecException("More follows after the end of the value");
			}
			return value;
		}
		catch (RuntimeException | StackOverflowError | LinkageError ex) {
			throw failure("decoded", in.streamReadContext().pathAsPointer().toString(), ex);
		}
	}

	@Override
	public boolean isShareable() {
		return this.sharing != Sharing.NONE;
	}

	@Override
	public Object share(Object kept) {
		return this.sharing.share(kept);
	}

	CodecException failure(String action, String place, Throwable cause) {
		return new CodecException("A %s cannot be %s%s: %s".formatted(this.declared, action,
				place.isEmpty() ? "" : " at " + place, cause.getMessage()), cause);
	}

}
