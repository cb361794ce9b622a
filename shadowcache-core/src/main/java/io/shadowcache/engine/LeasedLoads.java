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
		if (!isWanted(question)) {
			return load.run();
		}
		LoadLease lease = new LoadLease(question.key(), seen.hash(), newHolder());
		LeaseWait.Result result = this.wait.await(lease);
		if (!result.attempt().isGranted()) {
			report(question, result.outcome(), result.nanos());
			return (result.outcome() == LeaseOutcome.GAVE_UP) ? load.run() : unstored.run();
		}
		this.held.hold(lease);
		try {
			Loaded found = found(question, seen, result.attempt());
			report(question, (found != null) ? LeaseOutcome.SERVED : result.outcome(), result.nanos());
			return (found != null) ? found : load.run();
		}
		finally {
			this.held.giveBack(lease);
		}
	}

	private boolean isWanted(Question question) {
		Boolean always = this.settings.queries().get(question.query().name());
		return (always != null) ? always : this.settings.enabled()
				&& this.history.isWorthWaitingFor(question.query(), this.settings.minLoad().toNanos());
	}

	private Bits128 newHolder() {
		return new Bits128(this.context.random().nextLong(), this.context.random().nextLong());
	}

	private @Nullable Loaded found(Question question, Stamp seen, LoadLeases.Attempt attempt) {
		byte[] frame = attempt.frame();
		Entry entry = (frame != null) ? Entry.decode(frame) : null;
		Decoded decoded = (frame != null && entry != null && !entry.header().equals(question.replaced()))
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

}
