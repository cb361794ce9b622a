package io.shadowcache.spring.advice;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.shadowcache.spring.metrics.QueryFigures;
import io.shadowcache.spring.metrics.Timing;

/**
 * Facts about a query, with what a test does not care about left as it is usually.
 */
final class Facts {

	static final int MAX_ENTRY_BYTES = 1 << 20;

	private long hits;

	private double hitMillis = 0.5;

	private double loadMillis = 10;

	private Duration ttl = Duration.ofMinutes(10);

	private Duration uptime = Duration.ofHours(2);

	private Duration span = Duration.ofMinutes(10);

	private boolean emptied;

	private boolean byRow;

	private long storedBytes;

	private List<String> added = List.of();

	private List<String> ignored = List.of();

	private String refusal = "";

	private final Map<String, Long> misses = new HashMap<>();

	private final Map<String, Long> missesByTable = new HashMap<>();

	private final Map<String, Long> stores = new HashMap<>();

	private final Map<String, Long> writes = new HashMap<>();

	Facts hits(long count) {
		this.hits = count;
		return this;
	}

	Facts misses(String reason, long count) {
		this.misses.put(reason, count);
		return this;
	}

	Facts invalidatedBy(String table, long count) {
		this.missesByTable.put(table, count);
		return misses("invalidated", count);
	}

	Facts writes(String table, long count) {
		this.writes.put(table, count);
		return this;
	}

	Facts stores(String outcome, long count) {
		this.stores.put(outcome, count);
		return this;
	}

	Facts stored(long count, long bytesEach) {
		this.storedBytes = count * bytesEach;
		return stores("stored", count);
	}

	Facts millis(double hit, double load) {
		this.hitMillis = hit;
		this.loadMillis = load;
		return this;
	}

	Facts ttl(Duration ttl) {
		this.ttl = ttl;
		return this;
	}

	Facts uptime(Duration uptime) {
		this.uptime = uptime;
		return this;
	}

	Facts span(Duration span) {
		this.span = span;
		return this;
	}

	Facts emptied() {
		this.emptied = true;
		return this;
	}

	Facts byRow() {
		this.byRow = true;
		return this;
	}

	Facts added(String table) {
		this.added = List.of(table);
		return this;
	}

	Facts ignored(String table) {
		this.ignored = List.of(table);
		return this;
	}

	Facts refusal(String refusal) {
		this.refusal = refusal;
		return this;
	}

	QueryFacts get() {
		long missed = this.misses.values().stream().mapToLong(Long::longValue).sum();
		Timing loads = new Timing(missed, missed * this.loadMillis, this.loadMillis);
		QueryFigures recent = new QueryFigures(this.hits + missed, 0,
				new Timing(this.hits, this.hits * this.hitMillis, this.hitMillis), Map.of(), this.misses,
				this.missesByTable, Map.of(), loads, 0, Timing.NONE, this.stores, this.storedBytes, Map.of(), Map.of(),
				List.of());
		QueryTraits traits = new QueryTraits(this.ttl, List.of("booking"), this.byRow, this.added, this.ignored,
				this.refusal, MAX_ENTRY_BYTES);
		return new QueryFacts(traits, recent, loads, this.span, this.uptime, this.emptied, this.writes);
	}

}
