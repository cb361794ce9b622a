package io.shadowcache.near;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import io.shadowcache.codec.TypeCodec;
import io.shadowcache.codec.ValueType;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.key.CacheKey;
import io.shadowcache.key.CallIdentity;
import io.shadowcache.key.KeyGenerator;
import io.shadowcache.operation.NearMode;
import io.shadowcache.operation.NearPolicy;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.operation.TtlPolicy;
import io.shadowcache.store.CallMemory;
import io.shadowcache.store.EntrySource;
import io.shadowcache.store.Lookup;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An entry that is found by its call is trusted exactly as one that is found by its key.
 */
class RecallTests {

	private static final KeyGenerator KEYS = new KeyGenerator("shop:db", List.of());

	private static final TtlPolicy TTL = new TtlPolicy(Duration.ofMinutes(1), Duration.ofMinutes(1), 0);

	private static final QueryOperation QUERY = new QueryOperation("q", "m(long)", NearFixture.TABLES, TTL,
			new ValueType(String.class, 0, new Bytes()));

	private final NearFixture fixture = new NearFixture().hearing();

	private final CallIdentity call = call(1);

	private final CacheKey key = KEYS.keyFor(this.call);

	RecallTests() {
		this.fixture.store(this.key, 10);
	}

	@Test
	void callIsFoundOnceItsEntryIsKept() {
		memory().remember(this.call, this.key);
		assertThat(recall()).isNull();
		know();
		int before = this.fixture.asked().total();
		Lookup found = recall();
		assertThat(found.source()).isEqualTo(EntrySource.PUSH);
		assertThat(found.held().frame()).isEqualTo(read().held().frame());
		assertThat(memory().recall(call(2), NearFixture.TABLES, NearFixture.PUSH)).isNull();
		assertThat(this.fixture.asked().total()).isEqualTo(before);
	}

	@Test
	void reportedChangeEndsTrust() {
		know();
		this.fixture.channel().changed(NearFixture.PRODUCT);
		assertThat(recall()).isNull();
	}

	@Test
	void writeOfThisProcessEndsTrust() {
		know();
		this.fixture.near()
			.mark(DependencySet.of(NearFixture.PRODUCT), this.fixture.newWriter(), Duration.ofSeconds(1));
		assertThat(recall()).isNull();
	}

	@Test
	void nothingIsTrustedLongerThanASecondAfterTheLastProof() {
		know();
		this.fixture.pass(HeardChanges.MAX_LAG.minusMillis(1));
		assertThat(recall()).isNotNull();
		this.fixture.pass(Duration.ofMillis(1));
		assertThat(recall()).isNull();
		this.fixture.prove();
		assertThat(recall()).isNotNull();
	}

	@Test
	void machineThatSleptTrustsNothing() {
		know();
		assertThat(recall()).isNotNull();
		this.fixture.sleep(HeardChanges.MAX_LAG.plusMillis(1));
		assertThat(recall()).isNull();
		assertThat(this.fixture.near().figures().forgets()).containsEntry(ForgetReason.CLOCKS_APART, 1L);
	}

	@Test
	void wallClockThatIsSetBackIsForgotten() {
		know();
		assertThat(recall()).isNotNull();
		this.fixture.sleep(HeardChanges.MAX_LAG.plusMillis(1).negated());
		assertThat(recall()).isNull();
	}

	@Test
	void entryPastItsStalenessLimitIsNotRecalled() {
		know();
		NearPolicy minute = new NearPolicy(NearMode.PUSH, Duration.ofSeconds(1), false);
		assertThat(memory().recall(this.call, NearFixture.TABLES, minute)).isNotNull();
		this.fixture.pass(Duration.ofSeconds(1));
		this.fixture.prove();
		assertThat(memory().recall(this.call, NearFixture.TABLES, minute)).isNull();
		assertThat(recall()).isNotNull();
	}

	@Test
	void entryOfOtherDependenciesOrAnotherModeIsNotRecalled() {
		know();
		assertThat(memory().recall(this.call, DependencySet.of(NearFixture.PRODUCT), NearFixture.PUSH)).isNull();
		assertThat(memory().recall(this.call, NearFixture.TABLES, NearFixture.VALIDATED)).isNull();
	}

	@Test
	void entryThatIsRemovedIsNotRecalled() {
		know();
		this.fixture.near().evict(this.key);
		assertThat(recall()).isNull();
		this.fixture.store(this.key, 10);
		know();
		assertThat(recall()).isNotNull();
	}

	@Test
	void timeIsTakenOfTheFirstHitAndOfOneInMany() {
		know();
		assertThat(timing()).isEqualTo(CallMemory.Timing.SAMPLED);
		read().held().hitTook(1);
		this.fixture.pass(Duration.ofMillis(1));
		List<CallMemory.Timing> timings = IntStream.range(0, 10 * EveryNth.NTH).mapToObj((at) -> timing()).toList();
		assertThat(timings.get(0)).isNotEqualTo(CallMemory.Timing.NONE);
		assertThat(timings).filteredOn(CallMemory.Timing.SAMPLED::equals).hasSize(10);
		assertThat(timings.subList(1, timings.size())).doesNotContain(CallMemory.Timing.FIRST);
	}

	private CallMemory.Timing timing() {
		return memory().recall(this.call, NearFixture.TABLES, NearFixture.PUSH).timing();
	}

	private CallMemory memory() {
		return this.fixture.near().callMemory();
	}

	private void know() {
		read();
		memory().remember(this.call.kept(), this.key);
	}

	private Lookup read() {
		return this.fixture.near().lookup(this.key, NearFixture.TABLES, NearFixture.PUSH);
	}

	private Lookup recall() {
		CallMemory.Recall recall = memory().recall(call(1), NearFixture.TABLES, NearFixture.PUSH);
		return (recall != null) ? recall.lookup() : null;
	}

	static CallIdentity call(long id) {
		return KEYS.identityOf(QUERY, id);
	}

	private record Bytes() implements TypeCodec {

		@Override
		public byte[] encode(Object value) {
			return (byte[]) value;
		}

		@Override
		public Object decode(byte[] bytes, int offset, int length) {
			return bytes;
		}

	}

}
