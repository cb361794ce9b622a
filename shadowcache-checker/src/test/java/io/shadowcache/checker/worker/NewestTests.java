package io.shadowcache.checker.worker;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class NewestTests {

	private static final int KEY = 3;

	@TempDir
	private Path directory;

	private Newest newest;

	@BeforeEach
	void openMemory() {
		this.newest = new Newest(SharedLongs.open(this.directory.resolve("memory"), Newest.size(8)), 0, 8);
	}

	@Test
	void olderValueChangesNothing() {
		this.newest.raise(KEY, 7, 1000);
		this.newest.raise(KEY, 6, 2000);
		assertThat(this.newest.get(KEY)).isEqualTo(7);
		assertThat(this.newest.since(KEY, 5)).isEqualTo(1000);
	}

	@Test
	void valuesThatWereLeaptAreKnownSinceTheNextWas() {
		this.newest.raise(KEY, 2, 1000);
		this.newest.raise(KEY, 5, 2000);
		this.newest.raise(KEY, 6, 3000);
		assertThat(this.newest.since(KEY, 1)).isEqualTo(1000);
		assertThat(this.newest.since(KEY, 2)).isEqualTo(2000);
		assertThat(this.newest.since(KEY, 4)).isEqualTo(2000);
		assertThat(this.newest.since(KEY, 5)).isEqualTo(3000);
	}

	@Test
	void valueOfLongAgoIsTakenForTheOldestThatIsRemembered() {
		for (int value = 1; value <= 2 * Newest.REMEMBERED; value++) {
			this.newest.raise(KEY, value, 1000 + value);
		}
		assertThat(this.newest.since(KEY, 0)).isEqualTo(1000 + Newest.REMEMBERED + 1);
		assertThat(this.newest.since(KEY, 2L * Newest.REMEMBERED - 1)).isEqualTo(1000 + 2 * Newest.REMEMBERED);
	}

}
