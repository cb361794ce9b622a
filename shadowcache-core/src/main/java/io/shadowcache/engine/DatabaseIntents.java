package io.shadowcache.engine;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;

import io.shadowcache.store.WriterId;
import org.jspecify.annotations.Nullable;

/**
 * The intents of several databases, each with a log of its own. One that does not answer
 * keeps nobody from those of the others.
 */
public final class DatabaseIntents implements IntentLog {

	private final Map<String, IntentLog> byDatabase;

	/**
	 * Puts logs together.
	 * @param byDatabase the intents of each database by its id
	 */
	public DatabaseIntents(Map<String, ? extends IntentLog> byDatabase) {
		this.byDatabase = new LinkedHashMap<>(byDatabase);
	}

	/**
	 * Asks all of them, since anyone may have the writer's intent.
	 */
	@Override
	public boolean hasEnded(WriterId writer) {
		return this.byDatabase.values().stream().allMatch((log) -> log.hasEnded(writer));
	}

	/**
	 * Asks the one that knows. Without an answer the writer counts as under way, and
	 * whoever meets its mark asks again.
	 */
	@Override
	public boolean hasEnded(String database, WriterId writer) {
		IntentLog log = this.byDatabase.get(database);
		try {
			return (log != null) ? log.hasEnded(writer) : hasEnded(writer);
		}
		catch (IntentException ex) {
			return false;
		}
	}

	@Override
	public int relay(int max, Predicate<Intent> release) {
		int[] relayed = { 0 };
		inEach((log) -> {
			if (relayed[0] < max) {
				relayed[0] += log.relay(max - relayed[0], release);
			}
		});
		return relayed[0];
	}

	@Override
	public CommittedIntents committed(String database) {
		IntentLog log = this.byDatabase.get(database);
		if (log == null) {
			throw new IllegalArgumentException("No intents of %s are known".formatted(database));
		}
		return log.committed(database);
	}

	@Override
	public Set<String> databases() {
		return Set.copyOf(this.byDatabase.keySet());
	}

	@Override
	public void remove(Collection<WriterId> writers) {
		inEach((log) -> log.remove(writers));
	}

	@Override
	public int count(int max) {
		int[] counted = { 0 };
		inEach((log) -> counted[0] += log.count(max));
		return Math.min(counted[0], max);
	}

	@Override
	public BooleanSupplier watch() {
		List<BooleanSupplier> all = this.byDatabase.values().stream().map(IntentLog::watch).toList();
		return () -> all.stream().allMatch(BooleanSupplier::getAsBoolean);
	}

	/**
	 * Does something in each, also after one has failed.
	 */
	private void inEach(Consumer<IntentLog> action) {
		IntentException first = null;
		for (IntentLog log : this.byDatabase.values()) {
			first = firstOf(first, failureOf(log, action));
		}
		if (first != null) {
			throw first;
		}
	}

	private static @Nullable IntentException failureOf(IntentLog log, Consumer<IntentLog> action) {
		try {
			action.accept(log);
			return null;
		}
		catch (IntentException ex) {
			return ex;
		}
	}

	private static @Nullable IntentException firstOf(@Nullable IntentException first, @Nullable IntentException next) {
		return (first != null) ? first : next;
	}

}
