package io.shadowcache.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.store.StoreException;
import io.shadowcache.store.VersionStore;
import io.shadowcache.store.WriterId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Releases writers that have left a record in the database, when the database says that
 * they have ended. Whoever has no way to ask it leaves them alone. Many threads ask; one
 * resolves.
 */
final class RecordedWriters {

	private static final Logger logger = LoggerFactory.getLogger(RecordedWriters.class);

	/**
	 * Who is not asked for now is reported again by the next reader.
	 */
	private static final int MAX_WAITING = 10_000;

	private final @Nullable IntentLog log;

	private final VersionStore store;

	private final EngineContext context;

	private final Set<Question> waiting = ConcurrentHashMap.newKeySet();

	private volatile boolean explained;

	RecordedWriters(@Nullable IntentLog log, VersionStore store, EngineContext context) {
		this.log = log;
		this.store = store;
		this.context = context;
	}

	/**
	 * A mark has lasted longer than most. Returns at once.
	 * @param single where the writer is marked
	 */
	void ask(DependencySet single, WriterId writer) {
		if (this.log == null) {
			explain(single);
		}
		else if (this.waiting.size() < MAX_WAITING) {
			this.waiting.add(new Question(single, writer));
		}
	}

	/**
	 * Asks the database about all that are waiting, once for each writer.
	 * @throws IntentException if it does not answer
	 */
	void resolve() {
		IntentLog known = this.log;
		if (known == null) {
			return;
		}
		Map<WriterId, Boolean> ended = new HashMap<>();
		for (Question question : Set.copyOf(this.waiting)) {
			this.waiting.remove(question);
			if (ended.computeIfAbsent(question.writer(),
					(writer) -> known.hasEnded(question.single().database(), writer))) {
				release(question);
			}
		}
	}

	private void release(Question question) {
		try {
			this.store.release(question.single(), question.writer());
			this.context.listener().onInvalidation(question.single());
		}
		catch (StoreException ex) {
			this.context.listener().onStoreFailure(StoreCommand.RELEASE, ex);
		}
	}

	private void explain(DependencySet single) {
		if (!this.explained) {
			this.explained = true;
			logger.warn("A writer at level strict has not withdrawn its mark on {}, and this instance cannot ask the "
					+ "database about it: set shadowcache.consistency.intents.enabled=true here, too", single);
		}
	}

	/**
	 * A mark that lasts.
	 *
	 * @param single where it is set
	 * @param writer whose it is
	 */
	private record Question(DependencySet single, WriterId writer) {
	}

}
