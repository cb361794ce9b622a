package io.shadowcache.benchmark.part;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.shadowcache.benchmark.contender.JetCacheContender;
import io.shadowcache.benchmark.contender.RawRedisContender;
import io.shadowcache.benchmark.contender.RedissonContender;
import io.shadowcache.benchmark.contender.ShadowCacheContender;
import io.shadowcache.benchmark.contender.SpringRedisContender;
import io.shadowcache.benchmark.process.ContenderProcess;
import io.shadowcache.benchmark.process.Entrant;
import io.shadowcache.benchmark.process.Paired;
import io.shadowcache.benchmark.process.Rhythm;
import io.shadowcache.benchmark.process.Settings;
import io.shadowcache.benchmark.process.Standing;
import io.shadowcache.benchmark.process.Turn;
import io.shadowcache.benchmark.report.Figures;
import io.shadowcache.test.server.RedisProcess;

/**
 * A hit in Redis through the annotated proxy.
 */
final class RemoteHits implements Part {

	private static final String SHADOW = "ShadowCache";

	private static final String SPRING = "Spring, generic JSON";

	private static final String MGET = "raw MGET";

	private static final String JSON = "ShadowCache, JSON";

	private static final String JSON_DECODED = "raw MGET, JSON decoded";

	private static final List<String> RIVALS = List.of(SPRING, "Spring, typed JSON", "Spring, JDK", "JetCache, default",
			"JetCache, Kryo 5", "Redisson with TTL", "Redisson without TTL");

	/** So many contenders disturb each other more easily than two. */
	private static final int TIMES_THE_ROUNDS = 3;

	@Override
	public String name() {
		return "P1";
	}

	@Override
	public void measure(Run run) {
		List<String> sections = new ArrayList<>();
		StandingTable tables = new StandingTable(SPRING, MGET);
		try (RedisProcess redis = RedisProcess.start(); Roster roster = new Roster()) {
			Rhythm rhythm = run.profile().rhythm();
			Paired paired = new Paired(entrants(roster, Settings.redis(redis.port())),
					rhythm.rounds(TIMES_THE_ROUNDS * rhythm.rounds()));
			for (String shape : List.of("list", "row")) {
				for (int threads : List.of(1, 8)) {
					Standing standing = paired.compare(shape, threads);
					String title = shape.equals("list") ? "A list of 20 rows" : "A single record";
					sections.add(tables.write("%s, %d thread%s".formatted(title, threads, (threads > 1) ? "s" : ""),
							standing));
					run.write(this, sections);
					if (shape.equals("list")) {
						judge(run.figures(), standing, threads);
					}
				}
			}
		}
	}

	private static List<Entrant> entrants(Roster roster, Settings redis) {
		ContenderProcess raw = roster.start(RawRedisContender.class, redis).await();
		List<Entrant> all = new ArrayList<>();
		all.add(new Entrant(SHADOW, roster.start(ShadowCacheContender.class, redis), "*"));
		for (String codec : List.of("generic", "typed", "jdk")) {
			all.add(new Entrant(RIVALS.get(all.size() - 1),
					roster.start(SpringRedisContender.class, redis.with("codec", codec)), "*"));
		}
		for (String codec : List.of("java", "kryo5")) {
			all.add(new Entrant(RIVALS.get(all.size() - 1),
					roster.start(JetCacheContender.class, redis.with("codec", codec)), "*"));
		}
		for (boolean ttl : List.of(true, false)) {
			all.add(new Entrant(RIVALS.get(all.size() - 1),
					roster.start(RedissonContender.class, redis.with("ttl", ttl)), "*"));
		}
		all.add(new Entrant("raw GET", raw, "get:*"));
		all.add(new Entrant("raw GET, decoded", raw, "get-decode:*"));
		all.add(new Entrant(MGET, raw, "mget:*"));
		all.add(new Entrant("raw MGET, decoded", raw, "mget-decode:*"));
		Settings json = redis.with("--shadowcache.codec", "json");
		all.add(new Entrant(JSON, roster.start(ShadowCacheContender.class, json), "*"));
		all.add(new Entrant(JSON_DECODED, roster.start(RawRedisContender.class, json).await(), "mget-decode:*"));
		return all;
	}

	private static void judge(Figures figures, Standing standing, int threads) {
		String fastest = standing.labels()
			.stream()
			.filter(RIVALS::contains)
			.max(Comparator.comparingDouble((label) -> standing.median(label, Turn::callsPerSecond)))
			.orElse(SPRING);
		figures.put("hit.floor." + threads, standing.speed(SHADOW, MGET).median());
		figures.put("hit.rival." + threads, standing.speed(SHADOW, fastest).median());
		figures.put("hit.spring." + threads, standing.speed(SHADOW, SPRING).median());
		figures.put("hit.bytes." + threads, standing.median(SHADOW, Turn::bytesPerCall));
		figures.put("json.floor." + threads, standing.speed(JSON, JSON_DECODED).median());
		figures.put("json.spring." + threads, standing.speed(JSON, SPRING).median());
		figures.put("hit.rate." + threads, standing.median(SHADOW, Turn::callsPerSecond));
		figures.put("hit.cpu." + threads, standing.median(SHADOW, Turn::cpuMicros));
	}

}
