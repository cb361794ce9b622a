package io.shadowcache.spring.advice;

import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of each rule at, below and above its thresholds.
 */
class AdviceRuleTests {

	private static final String SILENT = null;

	private static final Duration DAY = Duration.ofDays(1);

	@ParameterizedTest(name = "{0}")
	@MethodSource({ "invalidations", "shortLives", "longLives", "keys", "sizes", "times", "declarations" })
	void ruleSpeaksFromItsThresholdOn(String situation, AdviceRule rule, Facts facts, String message) {
		Advice advice = rule.advise(facts.get());
		if (message == null) {
			assertThat(advice).isNull();
		}
		else {
			assertThat(advice).isNotNull();
			assertThat(advice.level() + " " + advice.message()).contains(message);
			assertThat(advice.action()).isNotBlank();
		}
	}

	static Stream<Arguments> invalidations() {
		AdviceRule rule = new InvalidatedTooOften();
		return Stream.of(Arguments.of("3 % hits, one table to blame", rule,
				new Facts().hits(30).invalidatedBy("booking", 970).writes("booking", 400),
				"WARNING Hit ratio 3 % in the last 10 minutes (low below 20 %): table `booking` invalidates 40 times "
						+ "a minute"),
				Arguments.of("written by other instances", rule, new Facts().hits(30).invalidatedBy("booking", 970),
						"table `booking`, which other instances write, makes entries stale for 970 calls"),
				Arguments.of("several tables", rule,
						new Facts().hits(30).invalidatedBy("several", 970).writes("booking", 30),
						"writes to table `booking` invalidate 3 times a minute"),
				Arguments.of("seldom written", rule,
						new Facts().hits(30).invalidatedBy("booking", 970).writes("booking", 5), "30 times an hour"),
				Arguments.of("hit ratio just below", rule, new Facts().hits(199).invalidatedBy("booking", 801),
						"Hit ratio"),
				Arguments.of("hit ratio at the threshold", rule, new Facts().hits(200).invalidatedBy("booking", 800),
						SILENT),
				Arguments.of("half of the misses", rule,
						new Facts().invalidatedBy("booking", 500).misses("absent", 500), "Hit ratio 0 %"),
				Arguments.of("writers about to commit count", rule,
						new Facts().invalidatedBy("booking", 400).misses("blocked", 100).misses("absent", 500),
						"Hit ratio"),
				Arguments.of("less than half of the misses", rule,
						new Facts().invalidatedBy("booking", 499).misses("absent", 501), SILENT));
	}

	static Stream<Arguments> shortLives() {
		AdviceRule rule = new TtlTooShort();
		Duration short10 = Duration.ofSeconds(10);
		return Stream.of(Arguments.of("a quarter has expired", rule,
				new Facts().ttl(short10).hits(750).misses("expired", 250),
				"WARNING 25 % of calls in the last 10 minutes missed because their entry had expired (much from "
						+ "25 % on), with a TTL of 10 s; its tables were written 0 times a minute"),
				Arguments.of("less than a quarter", rule, new Facts().ttl(short10).hits(751).misses("expired", 249),
						SILENT),
				Arguments.of("half as many writes", rule,
						new Facts().ttl(short10).hits(700).misses("expired", 300).writes("booking", 150), "15 times"),
				Arguments.of("more writes", rule,
						new Facts().ttl(short10).hits(700).misses("expired", 300).writes("booking", 151), SILENT),
				Arguments.of("writes of other instances", rule,
						new Facts().ttl(short10).hits(549).misses("expired", 300).invalidatedBy("booking", 151),
						SILENT));
	}

	static Stream<Arguments> longLives() {
		AdviceRule rule = new TtlTooLong();
		return Stream.of(Arguments.of("a hundred megabytes and more", rule,
				new Facts().ttl(DAY).misses("absent", 800).stored(800, 1024).writes("booking", 20),
				"INFO Entries are kept for 24 h, but writes to table `booking` make them stale 2 times a minute; at this rate "
						+ "up to 112.5 MB"),
				Arguments.of("less than a hundred", rule,
						new Facts().ttl(DAY).misses("absent", 700).stored(700, 1024).writes("booking", 20), SILENT),
				Arguments.of("new entries replace stale ones", rule,
						new Facts().ttl(DAY).invalidatedBy("booking", 800).stored(800, 1024).writes("booking", 20),
						SILENT),
				Arguments.of("ten writes in a life", rule,
						new Facts().ttl(Duration.ofMinutes(100))
							.misses("absent", 800)
							.stored(800, 102_400)
							.writes("booking", 1),
						"6 times an hour"),
				Arguments.of("fewer writes in a life", rule,
						new Facts().ttl(Duration.ofMinutes(99))
							.misses("absent", 800)
							.stored(800, 102_400)
							.writes("booking", 1),
						SILENT),
				Arguments.of("entries of rows stay valid", rule,
						new Facts().byRow().ttl(DAY).misses("absent", 800).stored(800, 1024).writes("booking", 20),
						SILENT));
	}

	static Stream<Arguments> keys() {
		AdviceRule rule = new KeyExplosion();
		return Stream.of(Arguments.of("nine of ten are absent", rule,
				new Facts().hits(100).misses("absent", 900).stored(900, 100),
				"WARNING 900 of 1000 calls in the last 10 minutes had arguments without an entry (many from 90 % on),"
						+ " and 900 entries stored served 100 hits"),
				Arguments.of("fewer", rule, new Facts().hits(101).misses("absent", 899).stored(899, 100), SILENT),
				Arguments.of("nothing is stored, so that nothing can be found", rule,
						new Facts().misses("absent", 1000).stores("unsafe", 200).stored(800, 100), SILENT),
				Arguments.of("entries could still be used", rule,
						new Facts().uptime(Duration.ofMinutes(59)).ttl(DAY).misses("absent", 1000).stored(1000, 100),
						SILENT),
				Arguments.of("an hour is enough", rule,
						new Facts().uptime(Duration.ofMinutes(60)).ttl(DAY).misses("absent", 1000).stored(1000, 100),
						"1000 of 1000"),
				Arguments.of("one life is enough", rule,
						new Facts().uptime(Duration.ofMinutes(11)).misses("absent", 1000).stored(1000, 100),
						"1000 of 1000"),
				Arguments.of("the store was emptied", rule,
						new Facts().emptied().misses("absent", 1000).stored(1000, 100), SILENT));
	}

	static Stream<Arguments> sizes() {
		AdviceRule rule = new ValueTooLarge();
		return Stream.of(
				Arguments.of("one in a hundred is refused", rule,
						new Facts().misses("absent", 100).stores("too_large", 1).stored(99, 100),
						"WARNING 1 of 100 results in the last 10 minutes were larger than 1.0 MB "
								+ "(shadowcache.max-entry-size) and not stored (many from 1 % on)"),
				Arguments.of("fewer are refused", rule,
						new Facts().misses("absent", 101).stores("too_large", 1).stored(100, 100), SILENT),
				Arguments.of("large", rule, new Facts().misses("absent", 10).stored(10, 128 * 1024),
						"INFO Entries take 128 kB on average (large from 128 kB on)"),
				Arguments.of("not large", rule, new Facts().misses("absent", 10).stored(10, 128 * 1024 - 1), SILENT),
				Arguments.of("nothing stored", rule, new Facts().hits(100), SILENT));
	}

	static Stream<Arguments> times() {
		AdviceRule quick = new LoadAsQuickAsHit();
		AdviceRule sum = new WorthIt();
		return Stream.of(Arguments.of("the load takes less than 1.5 hits", quick,
				new Facts().millis(0.5, 0.74).hits(80).misses("absent", 20),
				"WARNING The database needs 0.74 ms, and a hit 0.50 ms: a hit gains little unless it is 1.5 times "
						+ "quicker"),
				Arguments.of("at the threshold", quick, new Facts().millis(0.5, 0.75).hits(80).misses("absent", 20),
						SILENT),
				Arguments.of("too few loads", quick, new Facts().millis(0.4, 0.5).hits(81).misses("absent", 19),
						SILENT),
				Arguments.of("too few hits", quick, new Facts().millis(0.4, 0.5).hits(19).misses("absent", 81), SILENT),
				Arguments.of("a gain", sum, new Facts().millis(0.5, 10).hits(900).misses("absent", 100),
						"INFO Worth it: hit ratio 90 % in the last 10 minutes, a hit takes 0.50 ms, a load 10 ms; hits "
								+ "saved 8.5 s more than misses cost"),
				Arguments.of("no gain", sum, new Facts().millis(1, 2).hits(500).misses("absent", 250),
						"WARNING Not worth it: hit ratio 67 % in the last 10 minutes, a hit takes 1.00 ms, a load 2.00 ms; "
								+ "misses cost 0.00 ms more than hits saved"),
				Arguments.of("a small gain", sum, new Facts().millis(1, 2).hits(501).misses("absent", 250),
						"INFO Worth it"),
				Arguments.of("too few hits to weigh", sum, new Facts().hits(19).misses("absent", 100), SILENT),
				Arguments.of("no load ever", sum, new Facts().hits(1000), SILENT));
	}

	static Stream<Arguments> declarations() {
		return Stream.of(
				Arguments.of("a table is left out", new UndeclaredTable(), new Facts().ignored("seat"),
						"WARNING The query reads table `seat`, which it does not declare"),
				Arguments.of("a table was added", new UndeclaredTable(), new Facts().added("seat"),
						"INFO The query reads table `seat`, too"),
				Arguments.of("all are declared", new UndeclaredTable(), new Facts(), SILENT),
				Arguments.of("refused", new NotCacheable(), new Facts().refusal("calls a procedure"),
						"WARNING No result is stored, since the query calls a procedure"),
				Arguments.of("not refused", new NotCacheable(), new Facts(), SILENT));
	}

}
