package io.shadowcache.autoconfigure.endpoint;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import io.shadowcache.near.NearFigures;

/**
 * The entries that this process keeps in its own memory.
 *
 * @param entries how many there are
 * @param bytes how many bytes they take, roughly
 * @param evictions how many had to go because others needed their room
 * @param forgets how often none of them was trusted any more without asking, by reason
 * @param hearing whether the store reports changes to this process
 * @param lagMillis how long ago a change may have been made that was not heard of yet; -1
 * if that is not known
 */
public record NearReport(long entries, long bytes, long evictions, Map<String, Long> forgets, boolean hearing,
		long lagMillis) {

	public NearReport {
		forgets = Map.copyOf(forgets);
	}

	static NearReport of(NearFigures figures) {
		Map<String, Long> forgets = new TreeMap<>();
		figures.forgets().forEach((reason, count) -> {
			if (count > 0) {
				forgets.put(reason.tag(), count);
			}
		});
		long lag = (figures.lagNanos() < 0) ? -1 : TimeUnit.NANOSECONDS.toMillis(figures.lagNanos());
		return new NearReport(figures.entries(), figures.bytes(), figures.evictions(), forgets, figures.hearing(), lag);
	}

}
