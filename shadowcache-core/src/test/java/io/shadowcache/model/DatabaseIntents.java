package io.shadowcache.model;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import io.shadowcache.engine.CommittedIntents;
import io.shadowcache.engine.Intent;
import io.shadowcache.engine.IntentLog;
import io.shadowcache.store.WriterId;

/**
 * The intents in the database of a world, as they are asked for from outside.
 */
final class DatabaseIntents implements IntentLog {

	private final World world;

	private DatabaseIntents(World world) {
		this.world = world;
	}

	/**
	 * Returns the intents of a world, or {@code null} if its writers leave none.
	 */
	static DatabaseIntents of(World world) {
		return world.variant().leavesIntents() ? new DatabaseIntents(world) : null;
	}

	/**
	 * Where it is left out that intents are locked, who is under way is taken for rolled
	 * back, since nobody sees the intent.
	 */
	@Override
	public boolean hasEnded(WriterId writer) {
		this.world.pause("asks the database for a writer");
		return this.world.variant().lacks(Variant.Missing.INTENT_LOCK) || this.world.database().hasEnded(writer);
	}

	@Override
	public int relay(int max, Predicate<Intent> release) {
		List<Intent> all = this.world.database().committedIntents();
		if (all.isEmpty()) {
			return 0;
		}
		Intent oldest = all.get(0);
		if (!release.test(oldest)) {
			return 0;
		}
		all.remove(oldest);
		return 1;
	}

	@Override
	public CommittedIntents committed(String database) {
		this.world.pause("notes the intents");
		Set<Intent> noted = new HashSet<>(this.world.database().committedIntents());
		return new CommittedIntents() {

			@Override
			public boolean relay(int max, Predicate<Intent> release) {
				return DatabaseIntents.this.relay(max, release) > 0;
			}

			@Override
			public boolean areGone() {
				return Collections.disjoint(noted, DatabaseIntents.this.world.database().committedIntents());
			}

		};
	}

	@Override
	public void remove(Collection<WriterId> writers) {
		this.world.database().committedIntents().removeIf((intent) -> writers.contains(intent.writer()));
	}

	@Override
	public int count(int max) {
		return Math.min(max, this.world.database().committedIntents().size());
	}

	@Override
	public BooleanSupplier watch() {
		return this.world.database().watchIntents();
	}

}
