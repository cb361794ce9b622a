package io.shadowcache.boot.test;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.engine.BypassReason;
import io.shadowcache.engine.CacheListener;
import io.shadowcache.engine.MissReason;
import io.shadowcache.operation.QueryOperation;
import org.assertj.core.api.AssertProvider;
import org.jspecify.annotations.Nullable;

import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the cache has done since the test method began: to be injected into a test, and
 * asked with AssertJ's {@code assertThat(cache)}. Safe for use by many threads.
 */
public final class CacheCalls implements CacheListener, AssertProvider<CacheCallsAssert> {

	private final @Nullable DeclaredQueries declared;

	private final DeliveredWrites writes;

	private final ReentrantLock lock = new ReentrantLock();

	private final Map<String, QueryOperation> called = new LinkedHashMap<>();

	private final Map<String, List<QueryCall>> calls = new LinkedHashMap<>();

	private final Map<String, Integer> loads = new LinkedHashMap<>();

	private final Set<String> invalidated = new TreeSet<>();

	/**
	 * Makes it.
	 * @param declared the queries of the application, or {@code null} if the cache is
	 * switched off
	 * @param writes waits until all of them are known
	 */
	CacheCalls(@Nullable DeclaredQueries declared, DeliveredWrites writes) {
		this.declared = declared;
		this.writes = writes;
	}

	/**
	 * Begins the assertions; called by AssertJ.
	 */
	@Override
	public CacheCallsAssert assertThat() {
		return new CacheCallsAssert(this);
	}

	/**
	 * Returns the calls of a query.
	 * @param query the name of the query
	 * @return its calls since the test method began
	 * @throws IllegalArgumentException if there is no such query
	 */
	public QueryCalls query(String query) {
		return locked(() -> {
			if (isEnabled() && operations().stream().noneMatch((one) -> one.name().equals(query))) {
				throw new IllegalArgumentException("There is no query '%s', known are %s".formatted(query,
						operations().stream().map(QueryOperation::name).sorted().distinct().toList()));
			}
			return new QueryCalls(query, this.calls.getOrDefault(query, List.of()), this.loads.getOrDefault(query, 0));
		});
	}

	/**
	 * Returns the tables that were written since the test method began, as far as the
	 * cache was told. Waits for those that have just been committed.
	 * @return their names in lower case, sorted
	 */
	public List<String> invalidatedTables() {
		this.writes.await();
		return locked(() -> List.copyOf(this.invalidated));
	}

	boolean isEnabled() {
		return this.declared != null;
	}

	/**
	 * Returns every query that may have entries.
	 */
	Collection<QueryOperation> operations() {
		return locked(() -> {
			List<QueryOperation> all = new ArrayList<>(this.called.values());
			if (this.declared != null) {
				all.addAll(this.declared.operations());
			}
			return all;
		});
	}

	void forget() {
		locked(() -> {
			this.calls.clear();
			this.loads.clear();
			this.invalidated.clear();
			return this;
		});
	}

	@Override
	public void onHit(QueryOperation query, long nanos, int bytes) {
		add(query, QueryCall.Result.HIT, null, null, List.of());
	}

	@Override
	public void onMiss(QueryOperation query, MissReason reason, List<Dependency> culprits) {
		add(query, QueryCall.Result.MISS, reason, null, tables(culprits));
	}

	@Override
	public void onBypass(QueryOperation query, BypassReason reason) {
		add(query, QueryCall.Result.BYPASS, null, reason, List.of());
	}

	@Override
	public void onLoad(QueryOperation query, long nanos, @Nullable Throwable failure) {
		locked(() -> this.loads.merge(query.name(), 1, Integer::sum));
	}

	@Override
	public void onInvalidation(DependencySet dependencies) {
		locked(() -> this.invalidated.addAll(tables(dependencies.asList())));
	}

	@Override
	public void onUnreadWrite(DependencySet dependencies) {
		onInvalidation(dependencies);
	}

	private void add(QueryOperation query, QueryCall.Result result, @Nullable MissReason miss,
			@Nullable BypassReason bypass, List<String> tables) {
		boolean inTransaction = TransactionSynchronizationManager.isActualTransactionActive()
				&& !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
		QueryCall call = new QueryCall(result, miss, bypass, tables, inTransaction);
		locked(() -> {
			this.called.put(query.name(), query);
			return this.calls.computeIfAbsent(query.name(), (name) -> new ArrayList<>()).add(call);
		});
	}

	private static List<String> tables(Collection<Dependency> dependencies) {
		return dependencies.stream()
			.filter((one) -> one.kind().isOfTable())
			.map(Dependency::subject)
			.distinct()
			.toList();
	}

	private <T> T locked(Supplier<T> action) {
		this.lock.lock();
		try {
			return action.get();
		}
		finally {
			this.lock.unlock();
		}
	}

}
