package io.shadowcache.jdbc.intent;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.shadowcache.engine.CommittedIntents;
import io.shadowcache.engine.Intent;
import io.shadowcache.store.WriterId;

/**
 * The intents that were committed at one moment, by their writers.
 */
final class NotedIntents implements CommittedIntents {

	private final Set<WriterId> left;

	private final Supplier<Set<WriterId>> committed;

	private final BiFunction<Integer, Predicate<Intent>, List<WriterId>> relay;

	/**
	 * Notes them.
	 * @param noted the writers of that moment
	 * @param committed asks for the writers whose intents are committed now
	 * @param relay releases and removes some; returns their writers
	 */
	NotedIntents(Set<WriterId> noted, Supplier<Set<WriterId>> committed,
			BiFunction<Integer, Predicate<Intent>, List<WriterId>> relay) {
		this.left = new HashSet<>(noted);
		this.committed = committed;
		this.relay = relay;
	}

	@Override
	public boolean relay(int max, Predicate<Intent> release) {
		int before = this.left.size();
		if (before > 0) {
			this.relay.apply(max, release).forEach(this.left::remove);
		}
		return this.left.size() < before;
	}

	@Override
	public boolean areGone() {
		if (!this.left.isEmpty()) {
			this.left.retainAll(this.committed.get());
		}
		return this.left.isEmpty();
	}

}
