package io.shadowcache.jdbc.client;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.spring.transaction.MethodTransaction;
import io.shadowcache.spring.transaction.ShadowCacheTransactions;
import org.jspecify.annotations.Nullable;

import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What is to be made stale, on all instances, in one round trip and without any scan. In
 * a transaction of Spring's it becomes stale when that commits. Immutable: each method
 * returns a changed copy.
 */
public final class Invalidation {

	private final SqlEngine engine;

	private final Set<Dependency> others;

	private final Tags parameters;

	Invalidation(SqlEngine engine, Set<Dependency> others, Tags parameters) {
		this.engine = engine;
		this.others = others;
		this.parameters = parameters;
	}

	private Invalidation and(Collection<Dependency> more) {
		Set<Dependency> all = new LinkedHashSet<>(this.others);
		all.addAll(more);
		return new Invalidation(this.engine, all, this.parameters);
	}

	/**
	 * Adds everything that depends on tables, whoever cached it.
	 * @param tables names as in SQL, with schema where it is not the default one; a view
	 * stands for the tables that it reads
	 * @return a changed copy
	 */
	public Invalidation table(String... tables) {
		return and(this.engine.tables(List.of(tables)));
	}

	/**
	 * Adds all entries of queries of this application, of this API or of annotations.
	 * @param names the names of the queries
	 * @return a changed copy
	 */
	public Invalidation query(String... names) {
		List<Dependency> queries = new ArrayList<>();
		for (String name : names) {
			queries.add(this.engine.owner().query(name));
		}
		return and(queries);
	}

	/**
	 * Adds everything that depends on the value of a parameter, exactly:
	 * {@code UserId = 123} leaves {@code UserId = 12} alone.
	 * @param name the name of the parameter
	 * @param value its value; the numbers 123 and 123.0 and the text "123" are the same
	 * @return a changed copy
	 */
	public Invalidation parameter(String name, @Nullable Object value) {
		return new Invalidation(this.engine, this.others, this.parameters.and(name, value));
	}

	/**
	 * Makes stale what depends on at least one of these.
	 * @return whether it is done
	 * @throws IllegalStateException if nothing was named
	 */
	public InvalidationResult any() {
		Set<Dependency> all = new LinkedHashSet<>(this.others);
		this.parameters.each().forEach((one) -> all.add(tag(one)));
		return invalidate(all);
	}

	/**
	 * Makes stale what depends on all of these parameters, and leaves what depends on
	 * some of them only.
	 * @return whether it is done
	 * @throws IllegalStateException if there are tables or queries among these, or no
	 * parameter
	 */
	public InvalidationResult all() {
		if (!this.others.isEmpty() || this.parameters.isEmpty()) {
			throw new IllegalStateException(
					"Only parameters can be required together: name at least one parameter, and tables and queries in an "
							+ "invalidation of their own that ends with any()");
		}
		return invalidate(Set.of(tag(this.parameters)));
	}

	private Dependency tag(Tags tags) {
		return TagDependencies.of(this.engine.owner().database(), tags);
	}

	private InvalidationResult invalidate(Set<Dependency> stale) {
		if (stale.isEmpty()) {
			throw new IllegalStateException(
					"Nothing to invalidate: name a table, a query or a parameter, or call flush() for everything");
		}
		DependencySet dependencies = DependencySet.of(stale);
		ShadowCacheTransactions transactions = this.engine.transactions();
		transactions.end(transactions.begin(dependencies, MethodTransaction.JOINS));
		Set<Dependency> distrusted = this.engine.cache().distrusted();
		return new InvalidationResult(!TransactionSynchronizationManager.isActualTransactionActive()
				&& dependencies.asList().stream().noneMatch(distrusted::contains));
	}

}
