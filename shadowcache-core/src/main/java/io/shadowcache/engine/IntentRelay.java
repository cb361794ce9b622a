package io.shadowcache.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import io.shadowcache.store.StoreException;
import io.shadowcache.store.VersionStore;
import io.shadowcache.store.WriterId;

/**
 * Finishes writes whose own process does not: it may have died, or be cut off from the
 * store. Their intents are released and removed; those of finished writes are only
 * removed. Many threads confirm; one does the rest.
 */
final class IntentRelay {

	private static final int RELAYED_AT_ONCE = 100;

	private static final int REMOVED_AT_ONCE = 500;

	/**
	 * What is not removed by its own writer is removed by the relay.
	 */
	private static final int MAX_CONFIRMED = 100_000;

	private final IntentLog log;

	private final VersionStore store;

	private final EngineContext context;

	private final Queue<WriterId> confirmed = new ConcurrentLinkedQueue<>();

	private final AtomicInteger size = new AtomicInteger();

	IntentRelay(IntentLog log, VersionStore store, EngineContext context) {
		this.log = log;
		this.store = store;
		this.context = context;
	}

	/**
	 * A release was confirmed, so that its intent is not needed any more. Returns at
	 * once.
	 */
	void confirmed(WriterId writer) {
		if (this.size.incrementAndGet() > MAX_CONFIRMED) {
			this.size.decrementAndGet();
			return;
		}
		this.confirmed.add(writer);
	}

	/**
	 * Removes the intents of finished writes.
	 * @throws IntentException if the database does not answer
	 */
	void removeConfirmed() {
		List<WriterId> batch = nextBatch();
		while (!batch.isEmpty()) {
			this.log.remove(batch);
			batch = nextBatch();
		}
	}

	private List<WriterId> nextBatch() {
		List<WriterId> batch = new ArrayList<>();
		while (batch.size() < REMOVED_AT_ONCE) {
			WriterId writer = this.confirmed.poll();
			if (writer == null) {
				break;
			}
			this.size.decrementAndGet();
			batch.add(writer);
		}
		return batch;
	}

	/**
	 * Finishes some writes of others.
	 * @return whether there may be more
	 * @throws IntentException if the database does not answer
	 */
	boolean relay() {
		return this.log.relay(RELAYED_AT_ONCE, this::release) == RELAYED_AT_ONCE;
	}

	/**
	 * Finishes all writes whose intents were committed at one moment, as far as the store
	 * answers and nobody else is finishing them.
	 * @return whether all of them are finished
	 * @throws IntentException if the database does not answer
	 */
	boolean relayAll(CommittedIntents committed) {
		boolean more = true;
		while (more) {
			more = committed.relay(RELAYED_AT_ONCE, this::release);
		}
		return committed.areGone();
	}

	private boolean release(Intent intent) {
		try {
			this.store.release(intent.dependencies(), intent.writer());
		}
		catch (StoreException ex) {
			this.context.listener().onStoreFailure(StoreCommand.RELEASE, ex);
			return false;
		}
		this.context.listener().onInvalidation(intent.dependencies());
		return true;
	}

}
