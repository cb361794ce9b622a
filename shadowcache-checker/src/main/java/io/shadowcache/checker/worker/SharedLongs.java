package io.shadowcache.checker.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Numbers in a file that processes map into their memory. Safe for use by many threads
 * and processes.
 */
final class SharedLongs {

	private static final VarHandle LONGS = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

	private final ByteBuffer memory;

	private SharedLongs(ByteBuffer memory) {
		this.memory = memory;
	}

	static SharedLongs open(Path file, int count) {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
				StandardOpenOption.WRITE)) {
			return new SharedLongs(channel.map(FileChannel.MapMode.READ_WRITE, 0, (long) count * Long.BYTES));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The board cannot be opened: " + file, ex);
		}
	}

	long get(int index) {
		return (long) LONGS.getVolatile(this.memory, index * Long.BYTES);
	}

	void set(int index, long value) {
		LONGS.setVolatile(this.memory, index * Long.BYTES, value);
	}

	/**
	 * Never lowers what is there.
	 * @return what was there before
	 */
	long raise(int index, long value) {
		long known = get(index);
		while (value > known && !replace(index, known, value)) {
			known = get(index);
		}
		return known;
	}

	boolean replace(int index, long known, long value) {
		return LONGS.compareAndSet(this.memory, index * Long.BYTES, known, value);
	}

	void increment(int index) {
		Object unused = LONGS.getAndAdd(this.memory, index * Long.BYTES, 1L);
	}

}
