package io.shadowcache.model;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.operation.NearMode;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs sequences of a variant, seed by seed, until one breaks a guarantee; then looks for
 * a smaller one. Tells at the end of each test what it has done.
 */
final class Explorer implements AfterEachCallback {

	private static final Logger logger = LoggerFactory.getLogger(Explorer.class);

	private final ExecutorService threads = Executors.newCachedThreadPool((task) -> {
		Thread thread = new Thread(task);
		thread.setDaemon(true);
		return thread;
	});

	private final List<String> verdicts = new ArrayList<>();

	private long sequences;

	private long steps;

	/**
	 * Looks for a broken guarantee.
	 * @return a small sequence that breaks it, or {@code null} if there is none
	 */
	Counterexample find(Variant variant, Reader.Guarantee guarantee, int seeds) throws Throwable {
		for (long seed = 0; seed < seeds; seed++) {
			if (violation(variant, guarantee, Size.LARGE, seed, null) != null) {
				Counterexample small = shrink(variant, guarantee, seed);
				this.verdicts.add("%s violated by seed %d of size %s".formatted(guarantee, small.seed(), small.size()));
				return small;
			}
		}
		this.verdicts.add(guarantee + " holds");
		return null;
	}

	/**
	 * Writes to the log of the build how much a test has tried, and what was found, and
	 * ends all threads.
	 */
	@Override
	public void afterEach(ExtensionContext test) {
		logger.info("{}: {} sequences of {} steps on average: {}", test.getRequiredTestMethod().getName(),
				this.sequences, this.steps / Math.max(1, this.sequences), this.verdicts);
		this.threads.shutdownNow();
	}

	private Counterexample shrink(Variant variant, Reader.Guarantee guarantee, long found) throws Throwable {
		for (Size size : Size.values()) {
			long last = (size == Size.LARGE) ? found : found + 300;
			for (long seed = found; seed <= last; seed++) {
				if (violation(variant, guarantee, size, seed, null) != null) {
					List<String> trace = new ArrayList<>();
					String what = violation(variant, guarantee, size, seed, trace);
					return new Counterexample(seed, size, what, trace);
				}
			}
		}
		throw new IllegalStateException("Seed %d is not repeatable".formatted(found));
	}

	private String violation(Variant variant, Reader.Guarantee guarantee, Size size, long seed, List<String> trace)
			throws Throwable {
		World world = new World(variant, seed, trace);
		cast(world, size, guarantee);
		try {
			world.turns().run(this.threads);
			return null;
		}
		catch (Reader.Violation ex) {
			return ex.getMessage();
		}
		finally {
			this.steps += world.turns().steps();
			this.sequences++;
		}
	}

	/**
	 * A writer that may crash has a process of its own; otherwise all share one, since an
	 * outage at a mark is known to one process only. Where tables that nothing reads
	 * matter, there are a process that writes, one that reads and one that does both.
	 */
	private static void cast(World world, Size size, Reader.Guarantee guarantee) {
		AtomicInteger names = new AtomicInteger();
		World.Process shared = world.newProcess();
		for (int index = 0; index < size.writers; index++) {
			World.Process own = isAlone(world.variant(), index) ? world.newProcess() : shared;
			world.turns().add(named("W" + names.incrementAndGet(), writer(world, own, index, size.writes)));
		}
		for (int index = 0; index < size.readers; index++) {
			World.Process own = isForeign(world.variant(), index) ? world.newProcess() : shared;
			world.turns().add(named("R" + names.incrementAndGet(), reader(world, own, size, index, guarantee)));
		}
		addEndless(world);
	}

	private static void addEndless(World world) {
		Variant variant = world.variant();
		world.turns().addEndless(named("B", world::background));
		if (variant.near() == NearMode.PUSH) {
			world.turns().addEndless(named("C", world.reports()));
		}
		if (!variant.faults().isEmpty()) {
			world.turns().addEndless(named("F", new Misfortune(world)));
		}
	}

	private static Reader reader(World world, World.Process process, Size size, int reader,
			Reader.Guarantee guarantee) {
		boolean snapshots = reader == 0 && world.variant().has(Variant.Fault.SNAPSHOT);
		Rows rows = world.variant().rows() ? drawRows(world) : Rows.UNKNOWN;
		return new Reader(world, process, rows, snapshots ? size.reads + 1 : size.reads, snapshots, guarantee);
	}

	private static boolean isForeign(Variant variant, int reader) {
		return reader == 2 && variant.has(Variant.Fault.UNREAD);
	}

	private static boolean isAlone(Variant variant, int writer) {
		return variant.has(Variant.Fault.CRASH) || (variant.has(Variant.Fault.UNREAD) && writer % 2 == 0);
	}

	private static Writer writer(World world, World.Process process, int index, int writes) {
		if (world.variant().rows()) {
			Rows changed = drawRows(world);
			return new Writer(world, process, changed, changed.dependencies(), writes);
		}
		DependencySet written = (index % 2 == 0) ? DependencySet.of(Reader.PRODUCT)
				: DependencySet.of(Reader.PRODUCT, Reader.PRICE);
		return new Writer(world, process, Rows.UNKNOWN, written, writes);
	}

	private static Rows drawRows(World world) {
		return Rows.values()[world.random().nextInt(Rows.values().length)];
	}

	private static Turns.Script named(String name, Turns.Script script) {
		return () -> {
			Thread.currentThread().setName(name);
			script.run();
		};
	}

	/**
	 * How many take part in a sequence, and how long, smallest first.
	 */
	enum Size {

		TINY(1, 1, 2, 1), SMALL(1, 1, 2, 2), TWO_WRITERS(2, 1, 2, 2), MEDIUM(2, 1, 3, 2), LARGE(2, 2, 3, 3);

		private final int writers;

		private final int writes;

		private final int readers;

		private final int reads;

		Size(int writers, int writes, int readers, int reads) {
			this.writers = writers;
			this.writes = writes;
			this.readers = readers;
			this.reads = reads;
		}

	}

}
