package io.shadowcache.autoconfigure.cache.spring;

import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * What {@code @CacheEvict}, {@code @CachePut} and {@code @Caching} demand.
 */
abstract class WriteAnnotationContract extends ReadAnnotationContract {

	WriteAnnotationContract(Class<?> type, boolean byReference) {
		super(type, byReference);
	}

	@Test
	void evictRemovesOneEntry() {
		assertRemoved((mine) -> this.numbers.evict(mine, null));
	}

	@Test
	void earlyEvictRemovesAnEntryThoughTheMethodFails() {
		assertRemoved(
				(mine) -> assertThatIllegalStateException().isThrownBy(() -> this.numbers.evictEarlyAndFail(mine)));
	}

	@Test
	void evictOfAllRemovesAll() {
		assertRemoved((mine) -> this.numbers.evictAll(new Object()));
	}

	@Test
	void earlyEvictOfAllRemovesAllThoughTheMethodFails() {
		assertRemoved((mine) -> assertThatIllegalStateException()
			.isThrownBy(() -> this.numbers.evictAllEarlyAndFail(new Object())));
	}

	/**
	 * What somebody else has put is found by the method, too, until it is removed.
	 */
	private void assertRemoved(Consumer<Object> eviction) {
		Long given = -1L;
		assertThat(cache("all").putIfAbsent(this.key, given)).isNull();
		assertThat(this.numbers.next(this.key)).isSameAs(given);
		eviction.accept(this.key);
		assertThat(cache("all").get(this.key)).isNull();
		assertThat(this.numbers.next(this.key)).isNotEqualTo(given);
	}

	@Test
	void evictOfAMethodThatFailsRemovesNothing() {
		Object first = this.numbers.next(this.key);
		assertThatIllegalStateException().isThrownBy(() -> this.numbers.evictAndFail(this.key));
		assertThat(this.numbers.next(this.key)).isSameAs(first);
	}

	@Test
	void putReplacesWhatIsThere() {
		assertThat(cache("all").get(this.key)).isNull();
		Object first = this.numbers.put(this.key);
		assertThat(value("all", this.key)).isSameAs(first);
		Object second = this.numbers.put(this.key);
		assertThat(value("all", this.key)).isSameAs(second).isNotEqualTo(first);
	}

	@Test
	void conditionsChoosePuts() {
		this.numbers.putThree(1);
		assertThat(cache("all").get(1)).isNull();
		Object three = this.numbers.putThree(3);
		assertThat(value("all", 3)).isSameAs(three);
	}

	@Test
	void resultsAreKeptInSeveralCaches() {
		assertThat(cache("one").get(this.key)).isNull();
		assertThat(cache("other").get(this.key)).isNull();
		Object first = this.numbers.inBoth(this.key);
		assertThat(value("one", this.key)).isSameAs(first);
		assertThat(value("other", this.key)).isSameAs(first);
		assertThat(this.numbers.inBoth(this.key)).isSameAs(first);
	}

	@Test
	void evictionsOfSeveralCachesHaveKeysOfTheirOwn() {
		Object first = this.numbers.inBoth(this.key);
		Object second = this.key + "A";
		cache("one").put(second, second);
		this.numbers.fromBoth(this.key);
		assertThat(cache("one").get(this.key)).isNull();
		assertThat(cache("other").get(this.key)).isNull();
		assertThat(cache("one").get(second)).isNull();
		Object again = this.numbers.inBoth(this.key);
		assertThat(again).isNotEqualTo(first);
		assertThat(value("one", this.key)).isSameAs(again);
		assertThat(value("other", this.key)).isSameAs(again);
	}

	@Test
	void putsGoToSeveralCaches() {
		for (Object number : new Object[] { 1, 2 }) {
			assertThat(cache("one").get(number)).isNull();
			Object put = this.numbers.putBoth(number);
			assertThat(value("one", number)).isSameAs(put);
			assertThat(value("other", number)).isSameAs(put);
		}
	}

	@Test
	void keysOfPutsMayBeOfTheResultWhichIsKeptItself() {
		Thing thing = new Thing();
		assertThat(cache("one").get(Long.MIN_VALUE)).isNull();
		this.numbers.register(thing);
		assertKept(thing, value("one", Long.MIN_VALUE));
	}

	@Test
	void aMethodKeepsInOneCacheAndEvictsFromAnother() {
		Object one = 1;
		cache("other").put(one, one);
		assertThat(value("other", one)).isSameAs(one);
		Object first = this.numbers.inOneFromOther(one);
		assertThat(this.numbers.inOneFromOther(one)).isSameAs(first);
		assertThat(value("one", "inOneFromOther")).isSameAs(first);
		assertThat(cache("other").get(one)).isNull();
	}

	@Test
	void aMethodKeepsUnderAConditionAndEvictsAlways() {
		cache("other").put(1, 1);
		assertThat(this.numbers.threeInOneFromOther(1)).isNotEqualTo(this.numbers.threeInOneFromOther(1));
		assertThat(cache("one").get(1)).isNull();
		assertThat(cache("other").get(1)).isNull();
		Object three = this.numbers.threeInOneFromOther(3);
		assertThat(this.numbers.threeInOneFromOther(3)).isSameAs(three);
		assertThat(value("one", 3)).isSameAs(three);
	}

}
