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

	private Staleness staleness() {
		return new Staleness(SharedLongs.open(this.directory.resolve("memory"), Staleness.SIZE), 0);
	}

}
