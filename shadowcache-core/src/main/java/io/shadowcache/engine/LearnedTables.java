package io.shadowcache.engine;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.operation.QueryOperation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers for each query which tables its loads have been seen to read, beyond those
 * that it declares. They only become more. Safe for use by many threads.
 * <p>
 * What is remembered need not be complete: an entry is a hit only for who asks with
 * exactly the dependencies that it was stored under, and these always contain everything
 * that its load has read.
 */
public final class LearnedTables {

	private static final Logger logger = LoggerFactory.getLogger(LearnedTables.class);

	private final Map<String, DependencySet> dependencies = new ConcurrentHashMap<>();

	private final Map<String, String> refusals = new ConcurrentHashMap<>();

	private final Map<String, Set<String>> ignored = new ConcurrentHashMap<>();

	private final UndeclaredTables undeclared;

	LearnedTables(UndeclaredTables undeclared) {
		this.undeclared = undeclared;
	}

	/**
	 * Returns what a query depends on as far as it is known.
	 * @param query the query
	 * @return its declared dependencies and those learned
	 */
	public DependencySet of(QueryOperation query) {
		DependencySet known = this.dependencies.get(query.name());
		return (known != null) ? known : query.dependencies();
	}

	/**
	 * Returns everything that any query was seen to read.
	 * @return the dependencies, unordered
	 */
	public Set<Dependency> all() {
		return this.dependencies.values()
			.stream()
			.flatMap((set) -> set.asList().stream())
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * Returns why results of a query are not stored.
	 * @param query the name of the query
	 * @return what its last load did that cannot be followed, or an empty text
	 */
	public String refusal(String query) {
		return this.refusals.getOrDefault(query, "");
	}

	/**
	 * Returns the tables whose writes leave entries of a query as they are, though its
	 * loads were seen to read them.
	 * @param query the name of the query
	 * @return the names of the tables, unordered; empty unless the settings are to warn
	 * only
	 */
	public Set<String> ignored(String query) {
		return Set.copyOf(this.ignored.getOrDefault(query, Set.of()));
	}

	/**
	 * Learns what a load has read beyond what it was known to depend on.
	 * @throws UndeclaredTableException if the settings forbid it
	 */
	void learn(QueryOperation query, Set<Dependency> read) {
		if (!declaresTables(query.dependencies())) {
			extend(query, read);
			return;
		}
		switch (this.undeclared) {
			case FAIL -> throw new UndeclaredTableException(query.name(), read);
			case ADD -> {
				extend(query, read);
				logger.info("Query '{}' depends on {}, too, which its declaration does not name", query.name(),
						names(read));
			}
			case WARN -> warn(query, read);
		}
	}

	/**
	 * Whether a query may depend on more than it declares.
	 */
	boolean isExtensible(QueryOperation query) {
		return !declaresTables(query.dependencies()) || this.undeclared == UndeclaredTables.ADD;
	}

	void refused(QueryOperation query, String reason) {
		String before = this.refusals.put(query.name(), reason);
		if (!reason.equals(before)) {
			logger.warn(
					"Results of query '{}' are not cached, since its load {}. Name the tables that it depends on "
							+ "in @CachedQuery, or call dependsOn, if they may be cached all the same",
					query.name(), reason);
		}
	}

	/**
	 * The load of a query does something in a database that the query does not depend on.
	 */
	void elsewhere(QueryOperation query, String reason) {
		String before = this.refusals.put(query.name(), reason);
		if (!reason.equals(before)) {
			logger.warn("Results of query '{}' are not cached, since its load {} in another database than {}. Name the "
					+ "DataSource that it reads, as in @CachedQuery(dataSource = \"…\"), and read several databases in "
					+ "queries of their own", query.name(), reason, query.dependencies().database());
		}
	}

	void accepted(QueryOperation query) {
		this.refusals.remove(query.name());
	}

	private void extend(QueryOperation query, Set<Dependency> read) {
		this.dependencies.merge(query.name(), union(query.dependencies(), read), LearnedTables::union);
	}

	private void warn(QueryOperation query, Set<Dependency> read) {
		Set<String> known = this.ignored.computeIfAbsent(query.name(), (name) -> ConcurrentHashMap.newKeySet());
		if (known.addAll(read.stream().map(Dependency::subject).toList())) {
			logger.warn("Query '{}' reads {}, which its declaration does not name: writes there leave its entries as "
					+ "they are", query.name(), names(read));
		}
	}

	static boolean declaresTables(DependencySet dependencies) {
		for (Dependency dependency : dependencies) {
			if (dependency.kind() != Dependency.Kind.QUERY) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Returns what other queries may depend on. Evicting the inner of two nested queries
	 * leaves the outer one as it is; the row that the inner one depends on differs from
	 * call to call, so the outer one depends on its table.
	 */
	static List<Dependency> tables(DependencySet dependencies) {
		return dependencies.asList()
			.stream()
			.filter((one) -> one.kind().isOfTable())
			.map(Dependency::wholeTable)
			.distinct()
			.toList();
	}

	static boolean hasParameters(DependencySet dependencies) {
		return dependencies.asList().stream().anyMatch((one) -> one.kind() == Dependency.Kind.SOME_VALUE);
	}

	static DependencySet union(Iterable<Dependency> some, Iterable<Dependency> more) {
		Set<Dependency> all = new LinkedHashSet<>();
		some.forEach(all::add);
		more.forEach(all::add);
		return DependencySet.of(all);
	}

	static String names(Collection<Dependency> tables) {
		return tables.stream().map(Dependency::name).sorted().collect(Collectors.joining(", "));
	}

}
