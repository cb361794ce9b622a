package io.shadowcache.benchmark.contender;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;

/**
 * One load for all callers of a process and nothing else: what their threads alone cost.
 */
final class SharedLoad {

	private static final Map<Long, FutureTask<List<Row>>> LOADS = new ConcurrentHashMap<>();

	private SharedLoad() {
	}

	/**
	 * Loads, or waits for who does.
	 * @param id of what is wanted
	 * @return the rows, the same object for everybody
	 * @throws Exception when the load failed
	 */
	static List<Row> get(long id) throws Exception {
		FutureTask<List<Row>> own = new FutureTask<>(SlowQuery::run);
		FutureTask<List<Row>> other = LOADS.putIfAbsent(id, own);
		if (other != null) {
			return other.get();
		}
		own.run();
		return own.get();
	}

}
