package io.shadowcache.checker.worker;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class StalenessTests {

	@TempDir
	private Path directory;

	@Test
	void shareOfReadsIsNotOlderThanItsQuantile() {
		Staleness staleness = staleness();
		for (int read = 0; read < 998; read++) {
			staleness.add(0);
		}
		staleness.add(3);
		staleness.add(70_000);
		assertThat(staleness.quantile(0.5)).isZero();
		assertThat(staleness.quantile(0.999)).isEqualTo(3);
		assertThat(staleness.quantile(1)).isEqualTo(5000);
	}

	@Test
	void withoutReadsNothingIsStale() {
		assertThat(staleness().quantile(1)).isZero();
	}

	@Test
	void readsThatWereNotStaleAreReckonedWith() {
		Staleness staleness = staleness(20);
		staleness.add(41);
		staleness.add(500);
		assertThat(staleness.quantile(1, 998)).isEqualTo(500);
		assertThat(staleness.quantile(0.999, 998)).isEqualTo(60);
		assertThat(staleness.quantile(0.998, 998)).isZero();
	}

	private Staleness staleness() {
		return staleness(1);
	}

	private Staleness staleness(int step) {
		return new Staleness(SharedLongs.open(this.directory.resolve("memory"), Staleness.SIZE), 0, step);
	}

}
