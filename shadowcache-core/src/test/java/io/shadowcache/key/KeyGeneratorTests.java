package io.shadowcache.key;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KeyGeneratorTests {

	private final KeyGenerator keys = new KeyGenerator("shop:db", List.of());

	@Test
	void sameCallHasSameKey() {
		assertThat(this.keys.keyFor(Example.query("q", "m(long)", 1), 42L))
			.isEqualTo(new KeyGenerator("shop:db", List.of()).keyFor(Example.query("q", "m(long)", 1), 42L));
	}

	@Test
	void eachPartTellsKeysApart() {
		KeyGenerator other = new KeyGenerator("shop:other", List.of());
		assertThat(List.of(this.keys.keyFor(Example.query("q", "m(long)", 1), 42L),
				this.keys.keyFor(Example.query("q", "m(long)", 1), 42),
				this.keys.keyFor(Example.query("q", "m(long)", 2), 42L),
				this.keys.keyFor(Example.query("q", "m(int)", 1), 42L),
				this.keys.keyFor(Example.query("r", "m(long)", 1), 42L),
				other.keyFor(Example.query("q", "m(long)", 1), 42L),
				this.keys.keyFor(Example.query("q", "m(long)", 1))))
			.doesNotHaveDuplicates();
	}

	@Test
	void bothHalvesOfTheHashAreUsed() {
		CacheKey key = this.keys.keyFor(Example.query("q", "m(long)", 1), 42L);
		assertThat(key.hash()).isNotEqualTo(key.check());
	}

}
