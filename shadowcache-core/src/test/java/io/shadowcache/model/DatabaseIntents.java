package io.shadowcache.model;

import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import io.shadowcache.engine.ConsistencyLevel;
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
	 * Returns the intents of a world, or {@code null} if its level needs none.
	 */
	static DatabaseIntents of(World world) {
		return (world.variant().level() == ConsistencyLevel.STRICT) ? new DatabaseIntents(world) : null;
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
