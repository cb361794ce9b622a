package io.shadowcache.engine;

import java.util.function.Predicate;
import java.util.function.Supplier;

import io.shadowcache.dependency.Stamp;
import io.shadowcache.store.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Loads in the place of an entry that has expired, which answers if the load fails or
 * takes too long.
 * <p>
 * Not in a transaction, which must see what its statements bring, nor in the load of
 * another query, whose result would be stored as if it were fresh.
 */
final class LateLoads {

	private final AdmittedLoads loads;

	private final SoftTimeouts timeouts;

	private final StaleAnswers stale;

	private final Predicate<Throwable> failures;

	/**
	 * Makes it.
	 * @param failures which failures of a load an expired entry may hide
	 */
	LateLoads(AdmittedLoads loads, SoftTimeouts timeouts, StaleAnswers stale, Predicate<Throwable> failures) {
		this.loads = loads;
		this.timeouts = timeouts;
		this.stale = stale;
		this.failures = failures;
	}

	Answer load(Question question, Stamp seen, @Nullable Entry expired) throws Throwable {
		if (expired == null || !question.scope().isShared() || this.loads.isNested()) {
			return this.loads.load(question, seen);
		}
		try {
			return load(question, seen, () -> this.stale.of(question, expired, StaleReason.TIMEOUT));
		}
		catch (Throwable ex) {
			Answer answer = (question.query().expiry().staleOnError() && this.failures.test(ex))
					? this.stale.of(question, expired, StaleReason.ERROR) : null;
			if (answer == null) {
				throw ex;
			}
			return answer;
		}
	}

	private Answer load(Question question, Stamp seen, Supplier<@Nullable Answer> late) throws Throwable {
		return question.query().expiry().staleOnTimeout().isZero() ? this.loads.load(question, seen)
				: this.timeouts.load(question, seen, late);
	}

}
