package io.shadowcache.benchmark.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * The goals, as ratios of what was measured in one run.
 */
public final class Goals {

	private Goals() {
	}

	/**
	 * Returns all goals.
	 * @return in the order of their ids
	 */
	public static List<Goal> all() {
		return Stream.of(reads(), nearReads(), writes(), others()).flatMap(List::stream).toList();
	}

	private static List<Goal> reads() {
		return List.of(
				Goal.atLeast("G1", "remote hit of 20 rows, 1 thread: speed against raw MGET", "hit.floor.1", 0.85),
				Goal.atLeast("G1", "the same, 8 threads", "hit.floor.8", 0.85),
				Goal.atLeast("G1", "speed against the fastest rival, 1 thread", "hit.rival.1", 1.25),
				Goal.atLeast("G1", "the same, 8 threads", "hit.rival.8", 1.25),
				Goal.atLeast("G1", "speed against Spring's generic JSON, 8 threads", "hit.spring.8", 2.2),
				Goal.atMost("G1", "bytes allocated, 1 thread", "hit.bytes.1", 13_000),
				Goal.atLeast("G2", "JSON, 1 thread: speed against raw MGET with the same decoding", "json.floor.1",
						0.95),
				Goal.atLeast("G2", "the same, 8 threads", "json.floor.8", 0.95),
				Goal.atLeast("G2", "speed against Spring's generic JSON, 1 thread", "json.spring.1", 1.5),
				Goal.atLeast("G2", "the same, 8 threads", "json.spring.8", 1.5));
	}

	private static List<Goal> nearReads() {
		return List.of(
				Goal.atMost("G3", "near hit at `push`, 1 thread: time against Caffeine behind a proxy", "push.proxy.1",
						2),
				Goal.atMost("G3", "the same, 2 threads", "push.proxy.2", 2),
				Goal.atMost("G3", "bytes allocated, 1 thread", "push.bytes.1", 200),
				Goal.atLeast("G3", "speed against Spring on Caffeine, 1 thread", "push.spring.1", 3),
				Goal.atLeast("G3", "the same, 2 threads", "push.spring.2", 3),
				Goal.atLeast("G3", "near hit at `validated`, 1 thread: speed against raw MGET of the versions",
						"validated.floor.1", 0.9));
	}

	private static List<Goal> writes() {
		return List.of(
				Goal.atMost("G4", "invalidation of 1,000 entries: time against one script call",
						"invalidation.script.1000", 1.3),
				Goal.atMost("G4", "time at the largest number of entries against that at 1,000", "invalidation.flat",
						1.3),
				Goal.atMost("G4", "p99 of other readers meanwhile against that without", "invalidation.readers", 1.15),
				Goal.atMost("G5", "stampede of 64 callers in two instances: loads", "stampede.loads.64", 1),
				Goal.atMost("G5", "p99 less the time of the load, in ms", "stampede.wait.64", 15),
				Goal.atMost("G5", "1,000 callers: loads", "stampede.loads.1000", 1),
				Goal.atMost("G5", "p99 less the time of the load, in ms", "stampede.wait.1000", 15),
				Goal.atMost("G6", "miss: round trips more than the bare query", "miss.trips", 2),
				Goal.atMost("G6", "what is neither query, round trip nor encoding, in µs", "miss.rest", 20),
				Goal.atMost("G7", "transaction at `after-commit`: round trips", "write.trips.after-commit", 1),
				Goal.atMost("G7", "the same at `marked`, apart from the release in the background",
						"write.trips.marked", 1),
				Goal.atMost("G7", "`strict`: statements more than without", "write.statements.strict", 1));
	}

	private static List<Goal> others() {
		return List.of(
				Goal.atLeast("G8", "512 callers on virtual threads: speed against platform threads", "virtual.speed",
						0.9),
				Goal.atMost("G9",
						"Cluster of three masters: time of a hit by 1 thread against one server, which another round trip "
								+ "would double",
						"cluster.time", 1.5),
				Goal.atLeast("G9", "hits for a second of CPU time against one server", "cluster.speed", 0.9),
				Goal.atMost("G10", "what the starter adds to the start with 200 cached queries, in ms", "start.millis",
						150),
				Goal.atMost("G10", "to the heap, in MB", "start.megabytes", 5));
	}

}
