package io.shadowcache.codec.format;

import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

import io.shadowcache.codec.CodecException;
import io.shadowcache.codec.TypeCodec;

/**
 * Compresses the values of one declared type. The first byte tells whether one is; if so,
 * four more tell how long it was.
 */
final class CompressingTypeCodec implements TypeCodec {

	/**
	 * Longer values stay as they are, so that no length that was damaged can make more
	 * room than this.
	 */
	static final int MAX_LENGTH = 64 << 20;

	private static final byte PLAIN = 0;

	private static final byte DEFLATED = 1;

	private static final int PREFIX = 1 + Integer.BYTES;

	/**
	 * No byte of DEFLATE stands for more than this.
	 */
	private static final long MAX_RATIO = 1032;

	private final TypeCodec codec;

	private final int above;

	CompressingTypeCodec(TypeCodec codec, int above) {
		this.codec = codec;
		this.above = above;
	}

	@Override
	public byte[] encode(Object value) {
		byte[] plain = this.codec.encode(value);
		if (plain.length > this.above && plain.length > PREFIX && plain.length <= MAX_LENGTH) {
			ByteBuffer target = ByteBuffer.allocate(plain.length).put(DEFLATED).putInt(plain.length);
			if (deflate(plain, target)) {
				byte[] bytes = new byte[target.position()];
				System.arraycopy(target.array(), 0, bytes, 0, bytes.length);
				return bytes;
			}
		}
		return ByteBuffer.allocate(1 + plain.length).put(PLAIN).put(plain).array();
	}

	/**
	 * Returns whether the target was long enough, which is shorter than the source.
	 */
	private static boolean deflate(byte[] source, ByteBuffer target) {
		Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
		try {
			deflater.setInput(source);
			deflater.finish();
			int unused = deflater.deflate(target);
			return deflater.finished();
		}
		finally {
			deflater.end();
		}
	}

	@Override
	public Object decode(byte[] bytes, int offset, int length) {
		if (length < 1 || bytes[offset] >>> 1 != 0) {
			throw new CodecException("Nothing tells whether this is compressed");
		}
		if (bytes[offset] == PLAIN) {
			return this.codec.decode(bytes, offset + 1, length - 1);
		}
		if (length < PREFIX) {
			throw new CodecException("A compressed value of %d bytes".formatted(length));
		}
		int plain = ByteBuffer.wrap(bytes, offset + 1, Integer.BYTES).getInt();
		if (plain < 0 || plain > MAX_LENGTH || plain > (length - PREFIX) * MAX_RATIO) {
			throw new CodecException("%d bytes cannot be %d compressed ones".formatted(length - PREFIX, plain));
		}
		byte[] inflated = new byte[plain];
		inflate(ByteBuffer.wrap(bytes, offset + PREFIX, length - PREFIX), inflated);
		return this.codec.decode(inflated, 0, plain);
	}

	private static void inflate(ByteBuffer source, byte[] target) {
		Inflater inflater = new Inflater(true);
		try {
			inflater.setInput(source);
			int length = inflater.inflate(target);
			if (length != target.length || !inflater.finished() || source.hasRemaining()) {
				throw new CodecException("A compressed value is not as long as it says");
			}
		}
		catch (DataFormatException ex) {
			throw new CodecException("A compressed value is damaged", ex);
		}
		finally {
			inflater.end();
		}
	}

	@Override
	public boolean isShareable() {
		return this.codec.isShareable();
	}

	@Override
	public Object share(Object kept) {
		return this.codec.share(kept);
	}

}
