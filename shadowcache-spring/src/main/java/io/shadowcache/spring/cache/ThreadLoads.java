package io.shadowcache.spring.cache;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;

import io.shadowcache.engine.EntrySlot;
import io.shadowcache.key.CacheKey;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for each thread what it has missed a moment ago, so that a value that it puts
 * next is stored under the stamp from before its load. Bounded in number and time.
 */
final class ThreadLoads {

	private static final int MAX_MISSES = 16;

	private static final long LIMIT_NANOS = 60_000_000_000L;

	// One for each cache manager, not one for the process.
	@SuppressWarnings("ThreadLocalUsage")
	private final ThreadLocal<State> states = ThreadLocal.withInitial(State::new);

	private final LongSupplier nanoTime;

	ThreadLoads(LongSupplier nanoTime) {
		this.nanoTime = nanoTime;
	}

	/**
	 * Remembers a miss of this thread, the lookup of which may not have ended yet.
	 */
	Miss missed(CacheKey key, @Nullable Object transaction) {
		forgetPlace(key);
		Miss miss = new Miss(key, transaction, this.nanoTime.getAsLong());
		Deque<Miss> misses = this.states.get().misses;
		if (misses.size() == MAX_MISSES) {
			misses.removeFirst();
		}
		misses.addLast(miss);
		return miss;
	}

	/**
	 * Forgets the misses of a key that is there now.
	 */
	void hit(CacheKey key) {
		forgetPlace(key);
		forgetMisses(key);
	}

	/**
	 * A result that was not put, since its method does not want that, is not put any more
	 * when its key is looked up again.
	 */
	private void forgetPlace(CacheKey key) {
		LoadScope loaded = this.states.get().loaded;
		if (loaded != null) {
			loaded.take(key);
		}
	}

	private void forgetMisses(CacheKey key) {
		this.states.get().misses.removeIf((miss) -> miss.key().equals(key));
	}

	/**
	 * Begins the call of a method that fills caches, for what this thread has missed.
	 */
	LoadScope begin(Set<String> caches) {
		State state = this.states.get();
		List<Miss> misses = new ArrayList<>(state.misses);
		misses.removeIf(this::isUseless);
		state.misses.clear();
		return new LoadScope(misses, caches);
	}

	private boolean isUseless(Miss miss) {
		return miss.slot() == null || miss.isOlderThan(LIMIT_NANOS, this.nanoTime.getAsLong());
	}

	/**
	 * Ends such a call: what this thread puts next is its result.
	 */
	void loaded(@Nullable LoadScope scope) {
		State state = this.states.get();
		state.misses.clear();
		state.loaded = scope;
	}

	/**
	 * Returns the call whose result this thread puts now.
	 */
	@Nullable LoadScope loaded() {
		return this.states.get().loaded;
	}

	/**
	 * Takes the miss that this thread itself has answered.
	 */
	@Nullable EntrySlot take(CacheKey key, @Nullable Object transaction) {
		Deque<Miss> misses = this.states.get().misses;
		EntrySlot found = null;
		for (Miss miss : misses) {
			if (miss.key().equals(key) && miss.isIn(transaction) && !isUseless(miss)) {
				found = miss.slot();
			}
		}
		forgetMisses(key);
		return found;
	}

	/**
	 * Runs what puts the result of a call, on whichever thread.
	 */
	void within(LoadScope scope, Runnable action) {
		State state = new State();
		state.loaded = scope;
		within(state, action);
	}

	/**
	 * Runs what goes on after a miss that another thread has asked for.
	 */
	void after(Miss miss, Runnable action) {
		State state = new State();
		state.misses.addLast(miss);
		within(state, action);
	}

	private void within(State state, Runnable action) {
		State before = this.states.get();
		this.states.set(state);
		try {
			action.run();
		}
		finally {
			this.states.set(before);
		}
	}

	private static final class State {

		private final Deque<Miss> misses = new ArrayDeque<>();

		private @Nullable LoadScope loaded;

	}

}
