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
 * What all processes know at every moment, in a file that each of them maps into its
 * memory: the newest acknowledged value of each counter, the phase of the run, and what
 * every process has counted. A process that is killed takes nothing of it along. Safe for
 * use by many threads and processes.
 */
public final class Board {

	private static final VarHandle LONGS = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

	private static final int KEYS = 1024;

	private static final int WORKERS = 64;

	private static final int LINE = 16;

	private static final int PHASE = 0;

	private static final int FIRST_KEY = LINE;

	private static final int FIRST_WORKER = FIRST_KEY + KEYS;

	private static final int SIZE = (FIRST_WORKER + WORKERS * LINE) * Long.BYTES;

	private final ByteBuffer memory;

	private Board(ByteBuffer memory) {
		this.memory = memory;
	}

	/**
	 * Opens a board, which is empty at first.
	 * @param file where it is, the same file in all processes
	 * @return the board
	 */
	public static Board open(Path file) {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
				StandardOpenOption.WRITE)) {
			return new Board(channel.map(FileChannel.MapMode.READ_WRITE, 0, SIZE));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The board cannot be opened: " + file, ex);
		}
	}

	/**
	 * Returns the newest value whose writer has been told that it is committed.
	 * @param key the counter, from 0 to 1023
	 * @return the value, 0 before the first
	 */
	public long acknowledged(int key) {
		return (long) LONGS.getVolatile(this.memory, offset(FIRST_KEY + key));
	}

	void acknowledge(int key, long value) {
		int offset = offset(FIRST_KEY + key);
		long known = (long) LONGS.getVolatile(this.memory, offset);
		while (value > known && !LONGS.compareAndSet(this.memory, offset, known, value)) {
			known = (long) LONGS.getVolatile(this.memory, offset);
		}
	}

	/**
	 * Returns what is to be done now.
	 * @return the phase
	 */
	public Phase phase() {
		return Phase.at((long) LONGS.getVolatile(this.memory, offset(PHASE)));
	}

	/**
	 * Tells all processes what is to be done from now on.
	 * @param phase the phase
	 */
	public void enter(Phase phase) {
		LONGS.setVolatile(this.memory, offset(PHASE), phase.code);
	}

	void count(int worker, Count count) {
		Object unused = LONGS.getAndAdd(this.memory, offset(worker, count), 1L);
	}

	/**
	 * Returns what one process has counted.
	 * @param worker its number, from 0 to 63
	 * @param count what was counted
	 * @return how often, its predecessors under the same number included
	 */
	public long of(int worker, Count count) {
		return (long) LONGS.getVolatile(this.memory, offset(worker, count));
	}

	/**
	 * Returns what all processes have counted.
	 * @param count what was counted
	 * @return how often
	 */
	public long total(Count count) {
		long total = 0;
		for (int worker = 0; worker < WORKERS; worker++) {
			total += of(worker, count);
		}
		return total;
	}

	private static int offset(int worker, Count count) {
		return offset(FIRST_WORKER + worker * LINE + count.slot);
	}

	private static int offset(int index) {
		return index * Long.BYTES;
	}

	/**
	 * The parts of a run, in order.
	 */
	public enum Phase {

		/** Reads and writes are judged while faults happen. */
		RUN(0),
		/**
		 * All faults are over, nobody writes: the cache must come to equal the database.
		 */
		SETTLE(1),
		/** Every process ends. */
		END(2);

		private final long code;

		Phase(long code) {
			this.code = code;
		}

		private static Phase at(long code) {
			return (code == RUN.code) ? RUN : (code == SETTLE.code) ? SETTLE : END;
		}

	}

	/**
	 * What is counted.
	 */
	public enum Count {

		/** Reads that were judged. */
		READS(0),
		/** Reads that the cache answered. */
		HITS(1),
		/** Writes that were acknowledged. */
		WRITES(2),
		/** Reads that broke a promise. */
		VIOLATIONS(3),
		/** Reads that failed because of the cache. */
		FAILED_READS(4),
		/** Reads that failed because of the database. */
		DATABASE_FAILURES(5),
		/** Writes that failed, or whose outcome is not known. */
		FAILED_WRITES(6),
		/** Processes that have found the cache equal to the database in the end. */
		SETTLED(7);

		private final int slot;

		Count(int slot) {
			this.slot = slot;
		}

	}

}
