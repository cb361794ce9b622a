package io.shadowcache.redis;

import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.protocol.CommandArgs;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;

/**
 * The keys of a read, encoded beforehand as far as they are known: those of generation
 * and versions are the same for every call of a query.
 */
final class ReadArguments extends CommandArgs<byte[], byte[]> {

	private static final byte[] END = { '\r', '\n' };

	private final byte[][] entries;

	private final ControlKeys control;

	/**
	 * Asks for entries with generation and versions.
	 * @param entries the keys of the entries, any number
	 */
	ReadArguments(byte[][] entries, ControlKeys control) {
		super(ByteArrayCodec.INSTANCE);
		this.entries = entries;
		this.control = control;
	}

	@Override
	public int count() {
		return this.entries.length + this.control.current().length;
	}

	@Override
	public void encode(ByteBuf target) {
		for (byte[] entry : this.entries) {
			writeKey(target, entry);
		}
		target.writeBytes(this.control.encoded());
	}

	/**
	 * Encodes keys as the protocol of Redis wants them.
	 */
	static byte[] encode(byte[][] keys) {
		ByteBuf target = Unpooled.buffer();
		for (byte[] key : keys) {
			writeKey(target, key);
		}
		return ByteBufUtil.getBytes(target);
	}

	private static void writeKey(ByteBuf target, byte[] key) {
		target.writeByte('$');
		target.writeBytes(Ascii.bytes(key.length));
		target.writeBytes(END).writeBytes(key).writeBytes(END);
	}

}
