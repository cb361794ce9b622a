package io.shadowcache.spring.transaction;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.engine.BypassReason;
import io.shadowcache.engine.Loader;
import io.shadowcache.engine.ReadScope;
import io.shadowcache.engine.ShadowCache;
import io.shadowcache.key.KeyGenerator;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.spring.interceptor.QueryRegistry;
import io.shadowcache.spring.testing.MariaDb;
import io.shadowcache.spring.testing.MariaDbExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The snapshot of a transaction is older than a write; the transaction looks up the
 * version that the write has left, and loads what was before.
 */
@ExtendWith(MariaDbExtension.class)
class RepeatableReadTrapTests {

	private static final int ROUNDS = 50;

	private PricesContext context;

	@BeforeEach
	void start(MariaDb database) {
		this.context = new PricesContext(Map.of("url", database.url(), "user", database.user()));
	}

	@AfterEach
	void stop() {
		this.context.close();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void oldSnapshotIsNeverStoredUnderANewVersion(boolean readOnly) {
		assertThat(staleRounds(UnaryOperator.identity(), readOnly)).isZero();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void withoutTheRuleTheTrapSnaps(boolean readOnly) {
		assertThat(staleRounds(WithoutTheRule::new, readOnly)).isEqualTo(ROUNDS);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void hitIsWhatTheSnapshotShows(boolean readOnly) {
		List<Integer> seen = transaction(readOnly).execute((status) -> {
			int before = this.context.prices().actual();
			this.context.setElsewhere(before + 1);
			this.context.getElsewhere();
			return List.of(before, read(UnaryOperator.identity()));
		});
		assertThat(seen).containsExactly(1, 1);
	}

	private int staleRounds(UnaryOperator<ReadScope> rule, boolean readOnly) {
		int stale = 0;
		for (int round = 0; round < ROUNDS; round++) {
			transaction(readOnly).executeWithoutResult((status) -> {
				int snapshot = this.context.prices().actual();
				this.context.setElsewhere(snapshot + 1);
				assertThat(read(rule)).isEqualTo(snapshot);
			});
			if (read(UnaryOperator.identity()) != this.context.prices().actual()) {
				stale++;
			}
		}
		return stale;
	}

	/**
	 * Does what the interceptor does, with a scope that can be made weaker.
	 */
	private int read(UnaryOperator<ReadScope> rule) {
		QueryOperation query = this.context.bean(QueryRegistry.class).query("Prices.get").orElseThrow().operation();
		ReadScope scope = rule
			.apply(this.context.bean(ShadowCacheTransactions.class).readScope(query.dependencies().database()));
		Loader loader = () -> this.context.prices().actual();
		try {
			return (Integer) this.context.bean(ShadowCache.class)
				.queries()
				.get(query, new KeyGenerator("trap", List.of()).keyFor(query), scope, loader);
		}
		catch (Throwable ex) {
			throw new AssertionError(ex);
		}
	}

	private TransactionTemplate transaction(boolean readOnly) {
		TransactionTemplate template = this.context.transaction(TransactionDefinition.ISOLATION_DEFAULT);
		template.setReadOnly(readOnly);
		return template;
	}

	private record WithoutTheRule(ReadScope scope) implements ReadScope {

		@Override
		public @Nullable BypassReason bypass(DependencySet dependencies) {
			return this.scope.bypass(dependencies);
		}

		@Override
		public long snapshotMoment() {
			return Long.MAX_VALUE;
		}

		@Override
		public boolean isShared() {
			return this.scope.isShared();
		}

		@Override
		public void whenCommitted(Runnable store) {
			this.scope.whenCommitted(store);
		}

	}

}
