package io.shadowcache.engine;

import java.util.List;

import io.shadowcache.dependency.DependencySet;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QueryCacheScopeTests {

	private final Fixture fixture = new Fixture();

	@Test
	void snapshotOlderThanAVersionNeitherHitsNorStores() throws Throwable {
		this.fixture.get(() -> List.of("a"));
		long moment = this.fixture.cache().queries().moment();
		this.fixture.invalidator().invalidate(Fixture.PRODUCT);
		this.fixture.get(() -> List.of("new"));
		this.fixture.listener().news();
		assertThat(read(new Scope(moment, null))).isEqualTo("snapshot");
		assertThat(this.fixture.listener().news()).containsExactly("bypass old_snapshot", "load");
		assertThat(read(new Scope(this.fixture.cache().queries().moment(), null))).isEqualTo(List.of("new"));
	}

	@Test
	void scopeThatRefusesBypasses() throws Throwable {
		this.fixture.get(() -> List.of("a"));
		this.fixture.listener().news();
		assertThat(read(new Scope(Long.MAX_VALUE, BypassReason.DIRTY_TRANSACTION))).isEqualTo("snapshot");
		assertThat(this.fixture.listener().heard()).containsExactly("bypass dirty_transaction", "load");
	}

	@Test
	void scopeThatBecomesDirtyDuringTheLoadStoresNothing() throws Throwable {
		Scope scope = new Scope(Long.MAX_VALUE, null);
		this.fixture.cache().queries().get(Fixture.query(new Fixture.WordsCodec()), Fixture.KEY, scope, () -> {
			scope.reason = BypassReason.DIRTY_TRANSACTION;
			return List.of("uncommitted");
		});
		assertThat(this.fixture.listener().heard()).containsExactly("miss absent", "load");
		assertThat(this.fixture.get(() -> List.of("committed"))).isEqualTo(List.of("committed"));
	}

	private Object read(Scope scope) throws Throwable {
		return this.fixture.cache()
			.queries()
			.get(Fixture.query(new Fixture.WordsCodec()), Fixture.KEY, scope, () -> "snapshot");
	}

	static final class Scope implements ReadScope {

		private final long moment;

		private BypassReason reason;

		Scope(long moment, BypassReason reason) {
			this.moment = moment;
			this.reason = reason;
		}

		@Override
		public BypassReason bypass(DependencySet dependencies) {
			return this.reason;
		}

		@Override
		public long snapshotMoment() {
			return this.moment;
		}

		@Override
		public boolean isShared() {
			return false;
		}

		@Override
		public void whenCommitted(Runnable store) {
			store.run();
		}

	}

}
