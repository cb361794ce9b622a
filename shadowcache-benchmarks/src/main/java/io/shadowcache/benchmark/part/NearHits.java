package io.shadowcache.benchmark.part;

import java.util.ArrayList;
import java.util.List;

import io.shadowcache.benchmark.contender.CaffeineContender;
import io.shadowcache.benchmark.contender.JetCacheContender;
import io.shadowcache.benchmark.contender.RawRedisContender;
import io.shadowcache.benchmark.contender.RedissonLocalContender;
import io.shadowcache.benchmark.contender.ShadowCacheContender;
import io.shadowcache.benchmark.process.ContenderProcess;
import io.shadowcache.benchmark.process.Entrant;
import io.shadowcache.benchmark.process.Paired;
import io.shadowcache.benchmark.process.Settings;
import io.shadowcache.benchmark.process.Standing;
import io.shadowcache.benchmark.process.Turn;
import io.shadowcache.benchmark.report.Figures;
import io.shadowcache.test.server.RedisProcess;

/**
 * A hit in the memory of the process through the annotated proxy.
 */
final class NearHits implements Part {

	private static final String PUSH = "ShadowCache, push, a record";

	private static final String VALIDATED = "ShadowCache, validated, a record";

	private static final String VALIDATED_LIST = "ShadowCache, validated, 20 rows";

	private static final String PROXY = "Caffeine behind a proxy";

	private static final String SPRING = "Spring on Caffeine, default key";

	private static final String VERSIONS = "raw MGET of versions";

	@Override
	public String name() {
		return "P2";
	}

	@Override
	public void measure(Run run) {
		List<String> sections = new ArrayList<>();
		try (RedisProcess redis = RedisProcess.start(); Roster roster = new Roster()) {
			Settings settings = Settings.redis(redis.port());
			ContenderProcess raw = roster.start(RawRedisContender.class, settings).await();
			Paired local = new Paired(local(roster, settings), run.profile().rhythm());
			Paired validated = new Paired(validated(roster, settings, raw), run.profile().rhythm());
			for (int threads : List.of(1, 2)) {
				Standing standing = local.compare("", threads);
				sections.add(new StandingTable(SPRING, PROXY).write("Without asking, %d thread(s)".formatted(threads),
						standing));
				Standing asking = validated.compare("", threads);
				sections.add(new StandingTable(VERSIONS)
					.write("With a question for the versions, %d thread(s)".formatted(threads), asking));
				run.write(this, sections);
				judge(run.figures(), standing, asking, threads);
			}
		}
	}

	private static List<Entrant> local(Roster roster, Settings settings) {
		List<Entrant> all = new ArrayList<>();
		ContenderProcess push = roster.start(ShadowCacheContender.class, settings);
		all.add(new Entrant(PUSH, push, "push:row"));
		all.add(new Entrant("ShadowCache, push, 20 rows", roster.start(ShadowCacheContender.class, settings),
				"push:list"));
		all.add(new Entrant("Caffeine", roster.start(CaffeineContender.class, settings), "raw"));
		all.add(new Entrant(PROXY, roster.start(CaffeineContender.class, settings), "proxy"));
		all.add(new Entrant(SPRING, roster.start(CaffeineContender.class, settings), "spring"));
		all.add(new Entrant("Spring on Caffeine, key by SpEL", roster.start(CaffeineContender.class, settings),
				"expression"));
		all.add(new Entrant("JetCache, BOTH", roster.start(JetCacheContender.class, settings.with("codec", "kryo5")),
				"both:row"));
		all.add(new Entrant("Redisson, local cached map", roster.start(RedissonLocalContender.class, settings), "get"));
		return all;
	}

	private static List<Entrant> validated(Roster roster, Settings settings, ContenderProcess raw) {
		return List.of(new Entrant(VALIDATED, roster.start(ShadowCacheContender.class, settings), "validated:row"),
				new Entrant(VALIDATED_LIST, roster.start(ShadowCacheContender.class, settings), "validated:list"),
				new Entrant(VERSIONS, raw, "versions:row"));
	}

	private static void judge(Figures figures, Standing local, Standing asking, int threads) {
		figures.put("push.proxy." + threads, local.speed(PROXY, PUSH).median());
		figures.put("push.spring." + threads, local.speed(PUSH, SPRING).median());
		figures.put("push.bytes." + threads, local.median(PUSH, Turn::bytesPerCall));
		figures.put("push.rate." + threads, local.median(PUSH, Turn::callsPerSecond));
		figures.put("validated.floor." + threads, asking.speed(VALIDATED, VERSIONS).median());
		figures.put("validated.rate." + threads, asking.median(VALIDATED, Turn::callsPerSecond));
	}

}
