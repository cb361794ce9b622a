package io.shadowcache.autoconfigure.cache;

import org.junit.jupiter.api.Test;

import org.springframework.cache.Cache;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What {@link Cache} demands of removals, and of what is put only if nothing is there.
 */
abstract class CacheRemovalContract extends CacheValueContract {

	@Test
	void putIfAbsentStoresWhatIsAbsent() {
		assertThat(cache().putIfAbsent(this.key, "first")).isNull();
		assertThat(value(this.key)).isEqualTo("first");
	}

	@Test
	void putIfAbsentAfterALookupStoresWhatIsAbsent() {
		assertThat(cache().get(this.key)).isNull();
		assertThat(cache().putIfAbsent(this.key, "first")).isNull();
		assertThat(value(this.key)).isEqualTo("first");
	}

	@Test
	void putIfAbsentLeavesWhatIsThere() {
		cache().put(this.key, "first");
		Cache.ValueWrapper present = cache().putIfAbsent(this.key, "second");
		assertThat(present).isNotNull();
		assertThat(present.get()).isEqualTo("first");
		assertThat(value(this.key)).isEqualTo("first");
	}

	@Test
	void anEvictedEntryIsGone() {
		cache().put(this.key, "first");
		cache().put(this.key + 1, "other");
		cache().evict(this.key);
		assertThat(cache().get(this.key)).isNull();
		assertThat(value(this.key + 1)).isEqualTo("other");
	}

	@Test
	void evictIfPresentTellsWhetherThereWasAnEntry() {
		assertThat(cache().evictIfPresent(this.key)).isFalse();
		cache().put(this.key, "first");
		assertThat(cache().evictIfPresent(this.key)).isTrue();
		assertThat(cache().evictIfPresent(this.key)).isFalse();
		assertThat(cache().get(this.key)).isNull();
	}

	@Test
	void anEntryThatWasClearedBeforeIsNotPresent() {
		cache().put(this.key, "first");
		cache().clear();
		assertThat(cache().evictIfPresent(this.key)).isFalse();
	}

	@Test
	void clearMakesAllEntriesOfTheCacheStaleAndNoOthers() {
		Cache other = manager().getCache("other");
		cache().put(this.key, "first");
		cache().put(this.key + 1, "second");
		other.put(this.key, "kept");
		cache().clear();
		assertThat(cache().get(this.key)).isNull();
		assertThat(cache().get(this.key + 1)).isNull();
		assertThat(other.get(this.key, String.class)).isEqualTo("kept");
	}

	@Test
	void invalidateMakesAllEntriesStaleAndDoesNotPretendToHaveCounted() {
		cache().put(this.key, "first");
		assertThat(cache().invalidate()).isFalse();
		assertThat(cache().get(this.key)).isNull();
	}

}
