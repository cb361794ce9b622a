package io.shadowcache.benchmark.process;

import java.util.List;
import java.util.concurrent.Callable;

/**
 * Something that is measured. It lives in a process of its own, has a public constructor
 * that takes {@link Settings}, and says by the type of its tasks what it can do.
 */
public interface Contender extends AutoCloseable {

	/**
	 * Returns what is called again and again in a turn, by many threads at once.
	 * @param name the name of the task
	 * @return the task
	 * @throws IllegalArgumentException if there is no such task
	 */
	default Callable<?> task(String name) {
		throw new IllegalArgumentException(getClass().getSimpleName() + " has no task " + name);
	}

	/**
	 * Does something that is no turn.
	 * @param request what, in words without blanks
	 * @return one line
	 * @throws Exception if it cannot be done
	 */
	default String answer(List<String> request) throws Exception {
		throw new IllegalArgumentException(getClass().getSimpleName() + " cannot " + request);
	}

	@Override
	void close();

}
