package io.shadowcache.engine;

import java.util.Arrays;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.store.Entry;
import io.shadowcache.store.LoadLease;
import io.shadowcache.store.LoadLeases;
import io.shadowcache.store.Lookup;
import org.jspecify.annotations.Nullable;

/**
 * Lets one instance load what several miss. The others wait, and take what it has stored,
 * if that was loaded under the very stamp that they have looked up: such an entry is what
 * they would have found a moment later.
 * <p>
 * Loads that are quick, or whose results the store does not take, are not worth the round
 * trip that a lease costs.
 */
final class LeasedLoads {

	private final LoadLeaseSettings settings;

	private final LoadHistory history;

	private final LeaseWait wait;

	private final HeldLeases held;

	private final EntryReader reader;

	private final EngineContext context;

	/**
	 * Makes it.
	 * @param reader judges entries, and reports nothing
	 */
	LeasedLoads(LoadLeaseSettings settings, LoadHistory history, LeaseWait wait, HeldLeases held, EntryReader reader,
			EngineContext context) {
		this.settings = settings;
		this.history = history;
		this.wait = wait;
		this.held = held;
		this.reader = reader;
		this.context = context;
	}

	/**
	 * Loads, or takes what another instance has loaded meanwhile. May wait, so that it
	 * must not be called in a load that others may wait for.
	 * @param unstored loads without asking the store any more, after it has failed
	 */
	Loaded load(Question question, Stamp seen, SingleFlight.Load<Loaded> load, SingleFlight.Load<Loaded> unstored)
			throws Throwable {
		LoadLease lease = wanted(question, seen);
		if (lease == null) {
			return load.run();
		}
		Turn turn = turn(question, seen, lease, this.wait.await(lease, likelyNanos(question)));
		try {
			Loaded found = turn.found();
			if (found != null) {
				return found;
			}
			return turn.storable() ? load.run() : unstored.run();
		}
		finally {
			turn.end().run();
		}
	}

	/**
	 * Returns the lease that a load is to take, or {@code null} if it needs none.
	 */
	@Nullable LoadLease wanted(Question question, Stamp seen) {
		return isWanted(question)
				? new LoadLease(question.dependencies().database(), question.key(), seen.hash(), newHolder()) : null;
	}

	/**
	 * Begins to wait for a lease, for a caller that must not be kept waiting itself.
	 */
	LeaseWait.Attempts begin(Question question, LoadLease lease) {
		return this.wait.begin(lease, likelyNanos(question));
	}

	/**
	 * Says what a caller is to do that has waited for a lease.
	 */
	Turn turn(Question question, Stamp seen, LoadLease lease, LeaseWait.Result result) {
		if (!result.attempt().isGranted()) {
			report(question, result.outcome(), result.nanos());
			return new Turn(null, result.outcome() == LeaseOutcome.GAVE_UP, () -> {
			});
		}
		this.held.hold(lease);
		Loaded found = found(question, seen, result.attempt());
		report(question, (found != null) ? LeaseOutcome.SERVED : result.outcome(), result.nanos());
		return new Turn(found, true, () -> this.held.giveBack(lease));
	}

	private boolean isWanted(Question question) {
		Boolean always = this.settings.queries().get(question.query().name());
		return (always != null) ? always : this.settings.enabled()
				&& this.history.isWorthWaitingFor(question.query(), this.settings.minLoad().toNanos());
	}

	private long likelyNanos(Question question) {
		return this.history.averageNanos(question.query());
	}

	private Bits128 newHolder() {
		return new Bits128(this.context.random().nextLong(), this.context.random().nextLong());
	}

	private @Nullable Loaded found(Question question, Stamp seen, LoadLeases.Attempt attempt) {
		byte[] frame = attempt.frame();
		Entry entry = (frame != null) ? Entry.decode(frame) : null;
		Answer decoded = (frame != null && entry != null && !entry.header().equals(question.replaced()))
				? this.reader.read(question, new Lookup(frame, seen), 0).hit() : null;
		if (entry == null || decoded == null) {
			return null;
		}
		Payload payload = entry.isNull() ? Payload.OF_NULL
				: new Payload(Arrays.copyOfRange(entry.array(), entry.offset(), entry.offset() + entry.length()));
		ReadTrace trace = new ReadTrace(question.dependencies(), seen, false);
		return new Loaded(decoded.value(), payload, true, entry.header().loadMillis(), trace, Answer.Origin.COALESCED);
	}

	private void report(Question question, @Nullable LeaseOutcome outcome, long nanos) {
		if (outcome != null) {
			this.context.listener().onLeaseWait(question.query(), outcome, nanos);
		}
		if (outcome == LeaseOutcome.SERVED) {
			this.context.listener().onCoalesced(question.query(), nanos);
		}
	}

	/**
	 * What a caller is to do.
	 *
	 * @param found what another instance has loaded, or {@code null} to load
	 * @param storable whether what is loaded may be stored
	 * @param end to be run when the caller is done
	 */
	record Turn(@Nullable Loaded found, boolean storable, Runnable end) {
	}

}
