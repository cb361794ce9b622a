package io.shadowcache.autoconfigure.endpoint;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.engine.EngineSettings;
import io.shadowcache.engine.ShadowCache;
import io.shadowcache.operation.InvalidationOperation;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.spring.advice.CacheAdvisor;
import io.shadowcache.spring.metrics.BackgroundThreads;
import org.jspecify.annotations.Nullable;

/**
 * Reports about the cache as it is now.
 */
public final class CacheReports {

	private final ShadowCache cache;

	private final StoreState store;

	private final EngineSettings settings;

	private final CacheScope scope;

	private final Declarations declarations;

	private final Insights insights;

	/**
	 * Creates it; nothing is asked before the first report.
	 * @param cache the cache
	 * @param store the state of the store
	 * @param settings the settings of the cache
	 * @param scope names dependencies
	 * @param declarations queries and writing methods
	 * @param insights the figures, with what can be learned from them
	 */
	public CacheReports(ShadowCache cache, StoreState store, EngineSettings settings, CacheScope scope,
			Declarations declarations, Insights insights) {
		this.cache = cache;
		this.store = store;
		this.settings = settings;
		this.scope = scope;
		this.declarations = declarations;
		this.insights = insights;
	}

	CacheReport all() {
		StoreReport store = new StoreReport(this.cache.describeStore(), this.store.codec().get(),
				this.store.breakerOpen().getAsBoolean(), this.cache.intentFigures().recovering(),
				ConnectionReport.of(this.store.figures().get()));
		ConfigurationReport configuration = new ConfigurationReport(this.scope.application(), this.scope.database(),
				this.settings.levels().standard().label(), this.settings.lease(), this.settings.maxEntryBytes());
		CacheAdvisor.Counsel counsel = this.insights.advisor().now();
		return new CacheReport(store, NearReport.of(this.store.near().get()), configuration, WriteReport.of(this.cache),
				BackgroundThreads.count(), this.cache.pendingInvalidations(), distrustedTables(), queries(counsel),
				tables(), AdvisorReport.of(counsel.period()), counsel.candidates());
	}

	/**
	 * Returns a query, or {@code null} if there is none of this name.
	 */
	@Nullable QueryReport query(String name) {
		return this.declarations.queries()
			.stream()
			.filter((query) -> query.name().equals(name))
			.findFirst()
			.map((query) -> report(query, this.insights.advisor().now()))
			.orElse(null);
	}

	/**
	 * Returns a table, or {@code null} if no query reads it and no method writes it.
	 * @throws IllegalArgumentException if this is not the name of a table
	 */
	@Nullable TableReport table(String name) {
		String normalised = this.scope.names().of(this.scope.tables(name).get(0));
		return tables().stream().filter((table) -> table.name().equals(normalised)).findFirst().orElse(null);
	}

	private List<String> distrustedTables() {
		return this.cache.distrusted()
			.stream()
			.filter(CacheReports::isTable)
			.map(this.scope.names()::of)
			.sorted()
			.toList();
	}

	private List<QueryReport> queries(CacheAdvisor.Counsel counsel) {
		return this.declarations.queries()
			.stream()
			.sorted(Comparator.comparing(QueryOperation::name))
			.map((query) -> report(query, counsel))
			.toList();
	}

	private QueryReport report(QueryOperation query, CacheAdvisor.Counsel counsel) {
		return new QueryReport(query.name(), query.method(), names(this.cache.learnedTables().of(query)),
				this.cache.learnedTables().refusal(query.name()), this.cache.switches().isEnabled(query.name()),
				query.near().mode().name().toLowerCase(Locale.ROOT), LifetimeReport.of(query.ttl()),
				this.insights.statistics()
					.invalidations(this.declarations.dependencyOf(query.name())
						.orElseGet(() -> this.scope.query(query.name()))),
				this.insights.statistics().query(query.name()), counsel.about(query));
	}

	private List<TableReport> tables() {
		Collection<QueryOperation> queries = this.declarations.queries();
		Collection<InvalidationOperation> writers = this.declarations.writers();
		return Stream
			.concat(queries.stream().map(this.cache.learnedTables()::of),
					writers.stream().map(InvalidationOperation::dependencies))
			.flatMap(CacheReports::tables)
			.distinct()
			.sorted()
			.map((table) -> report(table, queries, writers))
			.toList();
	}

	private TableReport report(Dependency table, Collection<QueryOperation> queries,
			Collection<InvalidationOperation> writers) {
		List<String> readBy = queries.stream()
			.filter((query) -> tables(this.cache.learnedTables().of(query)).anyMatch(table::equals))
			.map(QueryOperation::name)
			.sorted()
			.toList();
		List<String> writtenBy = writers.stream()
			.filter((writer) -> tables(writer.dependencies()).anyMatch(table::equals))
			.map(InvalidationOperation::method)
			.distinct()
			.sorted()
			.toList();
		return new TableReport(this.scope.names().of(table), this.settings.levels().of(table).label(),
				this.cache.distrusted().contains(table), readBy, writtenBy,
				this.insights.statistics().invalidations(table), this.insights.statistics().unreadWrites(table));
	}

	private List<String> names(DependencySet dependencies) {
		return tables(dependencies).map(this.scope.names()::of).distinct().toList();
	}

	/**
	 * Returns the tables, also those of single rows.
	 */
	private static Stream<Dependency> tables(DependencySet dependencies) {
		return dependencies.asList()
			.stream()
			.filter((dependency) -> dependency.kind().isOfTable())
			.map(Dependency::wholeTable);
	}

	private static boolean isTable(Dependency dependency) {
		return dependency.kind() == Dependency.Kind.TABLE;
	}

}
