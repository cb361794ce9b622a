package io.shadowcache.autoconfigure.cache;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.shadowcache.engine.ShadowCache;
import org.junit.jupiter.api.Test;

import org.springframework.cache.Cache;
import org.springframework.cache.support.NullValue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * What {@link Cache} demands of values.
 */
abstract class CacheValueContract extends CheckedCache {

	@Test
	void aCacheHasTheNameThatItWasAskedForBy() {
		assertThat(cache().getName()).isEqualTo(NAME);
		assertThat(manager().getCacheNames()).contains(NAME, "products");
	}

	@Test
	void theManagerReturnsTheSameCacheForTheSameName() {
		assertThat(cache()).isSameAs(cache());
	}

	@Test
	void theNativeCacheIsTheEngine() {
		assertThat(cache().getNativeCache()).isSameAs(context().getBean(ShadowCache.class));
	}

	@Test
	void anAbsentKeyHasNoValue() {
		assertThat(cache().get(this.key)).isNull();
		assertThat(cache().get(this.key, String.class)).isNull();
		assertThat(cache().get(this.key, (Class<?>) null)).isNull();
	}

	@Test
	void aValueThatWasPutIsThere() {
		cache().put(this.key, "first");
		assertThat(value(this.key)).isEqualTo("first");
		assertThat(cache().get(this.key, String.class)).isEqualTo("first");
		assertThat(cache().get(this.key, Object.class)).isEqualTo("first");
		assertThat(cache().get(this.key, (Class<?>) null)).isEqualTo("first");
	}

	@Test
	void aValueThatIsPutAgainReplacesTheFirst() {
		cache().put(this.key, "first");
		value(this.key);
		cache().put(this.key, "second");
		assertThat(value(this.key)).isEqualTo("second");
	}

	@Test
	void aValueOfAnotherTypeThanAskedForIsRefused() {
		cache().put(this.key, "text");
		assertThatIllegalStateException().isThrownBy(() -> cache().get(this.key, Integer.class));
	}

	@Test
	void nullIsAValue() {
		cache().put(this.key, "first");
		cache().put(this.key, null);
		assertThat(cache().get(this.key)).isNotNull();
		assertThat(value(this.key)).isNull();
		assertThat(cache().get(this.key, String.class)).isNull();
	}

	@Test
	void theSignForNullIsNull() {
		cache().put(this.key, NullValue.INSTANCE);
		assertThat(cache().get(this.key)).isNotNull();
		assertThat(value(this.key)).isNull();
	}

	@Test
	void nullIsRefusedWhereItIsNotAllowed() {
		Cache strict = manager().getCache("strict");
		assertThatIllegalArgumentException().isThrownBy(() -> strict.put(this.key, null))
			.withMessageContaining("strict")
			.withMessageContaining("not allow null values");
		assertThatIllegalArgumentException().isThrownBy(() -> strict.putIfAbsent(this.key, null));
		assertThatExceptionOfType(Cache.ValueRetrievalException.class)
			.isThrownBy(() -> strict.get(this.key, () -> null))
			.withCauseInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void valuesOfThePlatformComeBackEqual() {
		List<Object> values = List.of("text", 1, 2L, 3.5, true, new BigDecimal("1.20"), LocalDate.of(2026, 11, 25),
				UUID.randomUUID());
		for (int index = 0; index < values.size(); index++) {
			cache().put(this.key + index, values.get(index));
			assertThat(value(this.key + index)).isEqualTo(values.get(index));
		}
	}

	@Test
	void aValueThatNoDeclaredTypeFitsIsNotKept() {
		cache().put(this.key, "first");
		cache().put(this.key, new Thread());
		assertThat(cache().get(this.key)).isNull();
	}

}
