package io.shadowcache.engine;

import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import io.shadowcache.dependency.Dependency;
import org.jspecify.annotations.Nullable;

/**
 * The invalidations that wait for their delivery, in order. Many threads add; one at a
 * time takes.
 */
final class Backlog {

	/**
	 * So many are kept one by one; of what comes on top only the dependencies are kept,
	 * and the marks are left to their lease.
	 */
	static final int MAX_SINGLE = 10_000;

	private final Queue<Undelivered> queue = new ConcurrentLinkedQueue<>();

	private final AtomicInteger size = new AtomicInteger();

	private final Overflow overflow;

	Backlog(Distrust distrust) {
		this.overflow = new Overflow(distrust);
	}

	void add(Undelivered undelivered) {
		if (this.size.get() < MAX_SINGLE) {
			offer(undelivered);
		}
		else {
			this.overflow.add(undelivered);
		}
	}

	@Nullable Undelivered first() {
		return this.queue.peek();
	}

	void removeFirst() {
		this.queue.remove();
		this.size.decrementAndGet();
	}

	/**
	 * Lets the others go before the first.
	 */
	void postponeFirst() {
		this.queue.add(this.queue.remove());
	}

	/**
	 * Queues again what was too much to queue when it came, if nothing is queued now.
	 * @return whether anything is queued
	 */
	boolean refill(EngineContext context) {
		if (this.queue.isEmpty()) {
			this.overflow.take(context).forEach(this::offer);
		}
		return !this.queue.isEmpty();
	}

	/**
	 * Returns the dependencies of what is queued.
	 */
	Set<Dependency> dependencies() {
		Set<Dependency> all = new HashSet<>();
		this.queue.forEach((undelivered) -> all.addAll(undelivered.dependencies().asList()));
		return all;
	}

	int size() {
		return this.size.get() + this.overflow.size();
	}

	private void offer(Undelivered undelivered) {
		this.size.incrementAndGet();
		this.queue.add(undelivered);
	}

}
