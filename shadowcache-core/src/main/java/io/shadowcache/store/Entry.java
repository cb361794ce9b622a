package io.shadowcache.store;

import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.zip.CRC32C;

import io.shadowcache.dependency.Bits128;
import org.jspecify.annotations.Nullable;

/**
 * A cached result in its frame: 70 bytes in front of the payload, all big-endian. <pre>
 * offset  0  2 bytes  magic 'SC'         offset 44  4 bytes  version print
 *         2  1        format                    48  6        expiry, ms since the epoch
 *         3  1        flags                     54  6        time of storing, ms since the epoch
 *         4  8        shape                     60  2        load time, ms
 *        12 16        check                     62  4        length of the payload
 *        28 16        stamp                     66  4        CRC32C of all other bytes
 * </pre>
 */
public final class Entry {

	/**
	 * Bytes in front of the payload.
	 */
	public static final int FRAME_BYTES = 70;

	private static final short MAGIC = (short) (('S' << 8) | 'C');

	private static final byte FORMAT = 3;

	private static final byte VALUE = 0;

	private static final byte NULL = 1;

	private static final int LOAD_OFFSET = FRAME_BYTES - 2 * Integer.BYTES - Short.BYTES;

	private static final int CRC_OFFSET = FRAME_BYTES - Integer.BYTES;

	private static final byte[] NO_BYTES = {};

	private final EntryHeader header;

	private final boolean nullValue;

	private final byte[] bytes;

	private final int offset;

	private Entry(EntryHeader header, boolean nullValue, byte[] bytes, int offset) {
		this.header = header;
		this.nullValue = nullValue;
		this.bytes = bytes;
		this.offset = offset;
	}

	/**
	 * Makes an entry.
	 * @param header what it says about itself
	 * @param payload the encoded value, or {@code null} for a cached {@code null}
	 * @return the entry
	 */
	public static Entry of(EntryHeader header, byte @Nullable [] payload) {
		Objects.requireNonNull(header, "header");
		return new Entry(header, payload == null, (payload != null) ? payload : NO_BYTES, 0);
	}

	/**
	 * Reads a framed entry.
	 * @param frame what a store holds; not copied, not modified
	 * @return the entry, or {@code null} if the bytes are not a whole, intact entry of
	 * this format
	 */
	public static @Nullable Entry decode(byte[] frame) {
		if (frame.length < FRAME_BYTES) {
			return null;
		}
		ByteBuffer source = ByteBuffer.wrap(frame);
		if (source.getShort() != MAGIC || source.get() != FORMAT) {
			return null;
		}
		byte flags = source.get();
		if ((flags != VALUE && flags != NULL) || !isIntact(frame)) {
			return null;
		}
		EntryHeader header = new EntryHeader(source.getLong(), Bits128.read(source), Bits128.read(source),
				source.getInt(), time(source), source.getShort(LOAD_OFFSET) & 0xFFFF, time(source));
		return new Entry(header, flags == NULL, frame, FRAME_BYTES);
	}

	private static long time(ByteBuffer source) {
		return ((long) source.getInt() & 0xFFFFFFFFL) << 16 | (source.getShort() & 0xFFFFL);
	}

	private static void write(long time, ByteBuffer target) {
		target.putInt((int) (time >>> 16)).putShort((short) time);
	}

	private static boolean isIntact(byte[] frame) {
		ByteBuffer source = ByteBuffer.wrap(frame);
		return source.getInt(CRC_OFFSET - Integer.BYTES) == frame.length - FRAME_BYTES
				&& source.getInt(CRC_OFFSET) == checksum(frame);
	}

	private static int checksum(byte[] frame) {
		CRC32C crc = new CRC32C();
		crc.update(frame, 0, CRC_OFFSET);
		crc.update(frame, FRAME_BYTES, frame.length - FRAME_BYTES);
		return (int) crc.getValue();
	}

	/**
	 * Frames this entry.
	 * @return 70 bytes and the payload, owned by the caller
	 */
	public byte[] encode() {
		int length = length();
		ByteBuffer target = ByteBuffer.allocate(FRAME_BYTES + length);
		target.putShort(MAGIC).put(FORMAT).put(this.nullValue ? NULL : VALUE).putLong(this.header.shape());
		this.header.check().write(target);
		this.header.stamp().write(target);
		target.putInt(this.header.versionPrint());
		write(this.header.expiresAtMillis(), target);
		write(this.header.storedAtMillis(), target);
		target.putShort((short) this.header.loadMillis())
			.putInt(length)
			.putInt(0)
			.put(this.bytes, this.offset, length)
			.putInt(CRC_OFFSET, checksum(target.array()));
		return target.array();
	}

	/**
	 * Returns what the entry says about itself.
	 * @return the header
	 */
	public EntryHeader header() {
		return this.header;
	}

	/**
	 * Whether the cached value is {@code null}.
	 * @return {@code true} if there is no payload
	 */
	public boolean isNull() {
		return this.nullValue;
	}

	/**
	 * Returns the array that holds the payload.
	 * @return the array itself, not a copy; not to be modified
	 */
	public byte[] array() {
		return this.bytes;
	}

	/**
	 * Returns where the payload begins.
	 * @return an index into {@link #array()}
	 */
	public int offset() {
		return this.offset;
	}

	/**
	 * Returns how long the payload is.
	 * @return a number of bytes
	 */
	public int length() {
		return this.bytes.length - this.offset;
	}

}
