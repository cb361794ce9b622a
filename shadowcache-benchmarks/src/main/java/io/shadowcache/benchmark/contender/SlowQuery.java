package io.shadowcache.benchmark.contender;

import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A query that takes {@value #MILLIS} milliseconds.
 */
public final class SlowQuery {

	/** How long it takes. */
	public static final long MILLIS = 50;

	private SlowQuery() {
	}

	static List<Row> run() throws InterruptedException {
		List<Row> rows = Row.loadList();
		TimeUnit.MILLISECONDS.sleep(MILLIS);
		return rows;
	}

}
