package io.shadowcache.redis;

import java.nio.ByteBuffer;

import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.output.CommandOutput;
import org.jspecify.annotations.Nullable;

/**
 * Receives what a read brings. Values of generation and versions that are the same as
 * those known are not copied out of the buffer, but given as the arrays that are known.
 */
final class ReadOutput extends CommandOutput<byte[], byte[], EntryAccess.Fetched> {

	private final byte[] @Nullable [] frames;

	private final byte[] @Nullable [] current;

	private final byte[][] known;

	private int size;

	/**
	 * Makes room for a reply.
	 * @param entries how many entries come first
	 * @param control whose values follow
	 */
	ReadOutput(int entries, ControlKeys control) {
		this(new byte[entries][], new byte[control.current().length][], control.known());
	}

	private ReadOutput(byte[] @Nullable [] frames, byte[] @Nullable [] current, @Nullable KnownStamp known) {
		super(ByteArrayCodec.INSTANCE, new EntryAccess.Fetched(frames, current));
		this.frames = frames;
		this.current = current;
		this.known = (known != null) ? known.values() : new byte[0][];
	}

	@Override
	public void set(@Nullable ByteBuffer bytes) {
		int index = this.size++;
		if (index < this.frames.length) {
			this.frames[index] = (bytes != null) ? copy(bytes) : null;
		}
		else {
			int place = index - this.frames.length;
			this.current[place] = (bytes != null) ? value(bytes, place) : null;
		}
	}

	private byte[] value(ByteBuffer bytes, int place) {
		return (place < this.known.length && isEqual(bytes, this.known[place])) ? this.known[place] : copy(bytes);
	}

	private static boolean isEqual(ByteBuffer bytes, byte[] value) {
		int length = bytes.remaining();
		if (length != value.length) {
			return false;
		}
		int start = bytes.position();
		for (int index = 0; index < length; index++) {
			if (bytes.get(start + index) != value[index]) {
				return false;
			}
		}
		return true;
	}

	private static byte[] copy(ByteBuffer bytes) {
		byte[] copy = new byte[bytes.remaining()];
		bytes.get(copy);
		return copy;
	}

}
