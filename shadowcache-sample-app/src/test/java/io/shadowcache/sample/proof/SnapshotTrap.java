package io.shadowcache.sample.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A transaction that takes its snapshot before a write of somebody else, and reads
 * through the cache after it.
 */
final class SnapshotTrap {

	private static final int ID = 1;

	private final List<String> violations = new ArrayList<>();

	private final Instance instance;

	private final Counters counters;

	private final TransactionTemplate transaction;

	SnapshotTrap(Instance instance, String isolation, boolean readOnly) {
		this.instance = instance;
		this.counters = instance.counters();
		this.transaction = new TransactionTemplate(instance.bean(PlatformTransactionManager.class));
		this.transaction.setIsolationLevelName(isolation);
		this.transaction.setReadOnly(readOnly);
	}

	/**
	 * Springs the trap.
	 * @return what went wrong
	 */
	List<String> spring() {
		this.counters.get(ID, 0);
		long written = this.transaction.execute((status) -> {
			long snapshot = this.counters.actual(ID);
			long newer = elsewhere(this::write);
			expect("first read in the old snapshot", snapshot, this.counters.get(ID, 0));
			expect("read outside, after it", newer, elsewhere(() -> this.counters.get(ID, 0)));
			expect("second read in the old snapshot", snapshot, this.counters.get(ID, 0));
			expect("the snapshot itself", snapshot, this.counters.actual(ID));
			return newer;
		});
		expect("read after the transaction", written, this.counters.get(ID, 0));
		return this.violations;
	}

	private long write() {
		long written = this.counters.increment(ID);
		this.instance.settle();
		return written;
	}

	private void expect(String read, long expected, long actual) {
		if (actual != expected) {
			this.violations.add("%s: %d instead of %d".formatted(read, actual, expected));
		}
	}

	private static <T> T elsewhere(Supplier<T> action) {
		return CompletableFuture.supplyAsync(action).orTimeout(Instance.PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
	}

}
