package io.shadowcache.engine;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.TableName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of loads that read another database than their query depends on.
 */
class LoadElsewhereTests {

	private static final List<String> OLD = List.of("old");

	private static final List<String> NEW = List.of("new");

	private static final Dependency ELSEWHERE = Dependency.table("elsewhere", new TableName("price"));

	private Fixture fixture = new Fixture();

	@Test
	void areNeitherStoredNorSharedWhateverIsDeclared() throws Throwable {
		CompletableFuture<Object> follower = new CompletableFuture<>();
		CompletableFuture<Void> waiting = new CompletableFuture<>();
		this.fixture = new Fixture(ConsistencyLevel.MARKED, (flight) -> waiting.complete(null));
		this.fixture.get(() -> {
			this.fixture.cache().loads().beforeStatement(Set.of(ELSEWHERE));
			new Thread(() -> complete(follower)).start();
			waiting.get();
			return OLD;
		});
		assertThat(follower.get()).isEqualTo(NEW);
		assertThat(this.fixture.listener().heard()).contains("store unknown_reads").doesNotContain("store stored");
		assertThat(this.fixture.cache().learnedTables().refusal("words")).isEqualTo("reads price");
	}

	private void complete(CompletableFuture<Object> result) {
		try {
			result.complete(this.fixture.get(() -> NEW));
		}
		catch (Throwable ex) {
			result.completeExceptionally(new ExecutionException(ex));
		}
	}

	@Test
	void areRefusedWhenWhatTheyDoThereIsNotUnderstood() throws Throwable {
		this.fixture.get(() -> {
			this.fixture.cache().loads().refuse("calls a procedure", "elsewhere");
			return OLD;
		});
		assertThat(this.fixture.get(() -> NEW)).isEqualTo(NEW);
	}

}
