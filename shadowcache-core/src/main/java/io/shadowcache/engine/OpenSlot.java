package io.shadowcache.engine;

import java.util.function.Consumer;

import io.shadowcache.dependency.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * Offers values under the stamp of one lookup, or under that of what was read for them.
 * Confined to one thread at a time.
 */
final class OpenSlot implements EntrySlot.Store {

	private final Question question;

	private final Stamp seen;

	private final QueryLoads loads;

	private final Admission admission;

	private ReadTrace trace;

	OpenSlot(Question question, Stamp seen, QueryLoads loads, Admission admission) {
		this.question = question;
		this.seen = seen;
		this.loads = loads;
		this.admission = admission;
		this.trace = new ReadTrace(question.dependencies(), seen, false);
	}

	@Override
	public void offer(@Nullable Object value, Consumer<Boolean> stored) {
		this.loads.put(this.question, this.trace, value, this.admission, stored);
	}

	@Override
	public @Nullable Object load(Loader loader) throws Throwable {
		Question followed = new Question(this.question.query(), this.question.key(), this.question.dependencies(),
				this.question.scope(), loader, this.question.followed());
		ObservedLoads.Traced traced = this.loads.traced(followed, this.seen);
		this.trace = traced.trace();
		return traced.value();
	}

}
