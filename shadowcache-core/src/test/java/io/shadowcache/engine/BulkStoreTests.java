package io.shadowcache.engine;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BulkStoreTests {

	private final Fixture fixture = new Fixture();

	private final BulkFixture bulk = new BulkFixture(this.fixture);

	@Test
	void whatWasLoadedIsStoredByOneCall() throws Throwable {
		this.bulk.get(BulkFixture.entries(1, 2, 3), "a");

		assertThat(this.fixture.store().calls()).isEqualTo(2);
	}

	@Test
	void storeThatFailsIsReportedForEveryEntry() throws Throwable {
		this.bulk.getAll(BulkFixture.entries(1, 2), (missing) -> {
			this.fixture.store().breakDown();
			return List.of(List.of("a"), List.of("b"));
		});

		assertThat(this.fixture.listener().heard()).containsSubsequence("store failed", "store failed");
	}

}
