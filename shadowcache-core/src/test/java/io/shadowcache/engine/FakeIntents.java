package io.shadowcache.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import io.shadowcache.store.WriterId;

/**
 * A table of intents that does what it is told, for the transaction and from outside.
 */
final class FakeIntents implements IntentLog, IntentWriter {

	final List<Intent> intents = new ArrayList<>();

	Runnable whenWritten = () -> {
	};

	Runnable whenRelayed = () -> {
	};

	RuntimeException failure;

	boolean ended;

	boolean relayable;

	int count;

	@Override
	public void write(Intent intent) {
		fail();
		this.whenWritten.run();
		this.intents.add(intent);
	}

	@Override
	public boolean writeIfPossible(Intent intent) {
		write(intent);
		return true;
	}

	@Override
	public boolean hasEnded(WriterId writer) {
		return this.ended;
	}

	@Override
	public int relay(int max, Predicate<Intent> release) {
		this.whenRelayed.run();
		fail();
		int before = this.intents.size();
		if (this.relayable) {
			this.intents.removeIf(release);
		}
		return before - this.intents.size();
	}

	/**
	 * Hands over all that were there then; somebody else is handling those that are not
	 * relayable.
	 */
	@Override
	public CommittedIntents committed(String database) {
		fail();
		Set<Intent> noted = new HashSet<>(this.intents);
		return new CommittedIntents() {

			@Override
			public boolean relay(int max, Predicate<Intent> release) {
				return FakeIntents.this.relay(max, (intent) -> noted.contains(intent) && release.test(intent)) > 0;
			}

			@Override
			public boolean areGone() {
				return Collections.disjoint(noted, FakeIntents.this.intents);
			}

		};
	}

	@Override
	public void remove(Collection<WriterId> writers) {
		this.intents.removeIf((intent) -> writers.contains(intent.writer()));
	}

	@Override
	public int count(int max) {
		return this.count;
	}

	@Override
	public BooleanSupplier watch() {
		return () -> this.ended;
	}

	private void fail() {
		if (this.failure != null) {
			throw this.failure;
		}
	}

}
