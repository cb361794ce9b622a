package io.shadowcache.jdbc.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.TableName;
import io.shadowcache.jdbc.observe.TableKey;
import io.shadowcache.jdbc.observe.Tables;
import io.shadowcache.jdbc.sql.SqlAnalyzer;
import io.shadowcache.jdbc.sql.SqlDialect;
import io.shadowcache.jdbc.sql.SqlName;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Resolves names by the catalog of the database, which is read with the first statement,
 * again after a definition, and again, but not more often than every ten seconds, when a
 * statement names a table that it does not know. Definitions made elsewhere become known
 * by that only.
 * <p>
 * While the catalog cannot be read, every write counts as one to all tables, and no more
 * is known of a view than its name.
 */
public final class SchemaTables implements Tables {

	private static final Logger logger = LoggerFactory.getLogger(SchemaTables.class);

	private static final long RETRY_NANOS = 10_000_000_000L;

	private final Supplier<DataSource> dataSource;

	private final Supplier<Place> place;

	private final Supplier<Set<Dependency>> inUse;

	private final LongSupplier nanoTime;

	private volatile @Nullable Catalog catalog;

	private volatile boolean outdated = true;

	private volatile long readAt;

	/**
	 * Creates it; nothing is asked yet.
	 * @param dataSource the database, by connections whose statements nobody watches
	 * @param place names the database, asked with the first statement
	 * @param inUse everything that queries are known to depend on
	 * @param nanoTime a monotonic clock, in nanoseconds
	 */
	public SchemaTables(Supplier<DataSource> dataSource, Supplier<Place> place, Supplier<Set<Dependency>> inUse,
			LongSupplier nanoTime) {
		this.dataSource = dataSource;
		this.place = place;
		this.inUse = inUse;
		this.nanoTime = nanoTime;
	}

	@Override
	public Set<Dependency> read(Collection<SqlName> names) {
		Set<TableName> tables = names(names);
		Catalog known = catalog(tables);
		Optional<Set<TableName>> read = (known != null) ? known.read(tables) : Optional.of(tables);
		return read.map(this::dependencies).orElseGet(() -> with(tables));
	}

	@Override
	public Set<Dependency> written(Collection<SqlName> names) {
		if (names.isEmpty()) {
			return Set.of();
		}
		Set<TableName> tables = names(names);
		Catalog known = catalog(tables);
		Optional<Set<TableName>> written = (known != null) ? known.written(tables) : Optional.empty();
		return written.map(this::dependencies).orElseGet(() -> with(tables));
	}

	@Override
	public @Nullable TableKey key(SqlName name) {
		TableName table = name.toTableName(this.place.get().defaultSchema());
		Catalog known = catalog(Set.of(table));
		List<TableKey.Column> columns = (known != null) ? known.keys().get(table) : null;
		if (known == null || columns == null || !known.tables().contains(table)) {
			return null;
		}
		return known.writtenBesides(table)
			.map((others) -> new TableKey(Dependency.table(this.place.get().database(), table), columns,
					dependencies(others)))
			.orElse(null);
	}

	@Override
	public Set<Dependency> all() {
		return with(Set.of());
	}

	@Override
	public void changed() {
		this.outdated = true;
	}

	private Set<Dependency> with(Set<TableName> more) {
		Catalog known = catalog(more);
		Set<Dependency> all = new HashSet<>(dependencies(more));
		this.inUse.get().stream().filter((one) -> one.kind() == Dependency.Kind.TABLE).forEach(all::add);
		if (known != null) {
			all.addAll(dependencies(known.tables()));
			all.addAll(dependencies(known.views().keySet()));
		}
		return all;
	}

	private Set<TableName> names(Collection<SqlName> names) {
		return names.stream()
			.map((name) -> name.toTableName(this.place.get().defaultSchema()))
			.collect(Collectors.toSet());
	}

	private Set<Dependency> dependencies(Set<TableName> tables) {
		return tables.stream()
			.map((table) -> Dependency.table(this.place.get().database(), table))
			.collect(Collectors.toSet());
	}

	private @Nullable Catalog catalog(Set<TableName> names) {
		Catalog known = this.catalog;
		boolean incomplete = known == null || !names.stream().allMatch(known::knows);
		boolean due = this.readAt == 0 || this.nanoTime.getAsLong() - this.readAt > RETRY_NANOS;
		if (this.outdated || (incomplete && due)) {
			known = readCatalog();
		}
		return known;
	}

	private @Nullable Catalog readCatalog() {
		this.outdated = false;
		Catalog fresh = null;
		try (Connection connection = this.dataSource.get().getConnection()) {
			SqlDialect dialect = SqlDialect.of(connection.getMetaData().getDatabaseProductName());
			CatalogQueries queries = CatalogQueries.of(dialect);
			if (queries != null) {
				fresh = new CatalogReader(queries, KeyQueries.of(dialect), new SqlAnalyzer(dialect),
						this.place.get().defaultSchema())
					.read(connection);
			}
		}
		catch (SQLException ex) {
			logger.warn("The catalog of the database cannot be read, so that every write seen counts as one to all "
					+ "tables. Allow the application's user to read it", ex);
		}
		this.readAt = this.nanoTime.getAsLong();
		this.catalog = fresh;
		return fresh;
	}

	/**
	 * Names a database.
	 *
	 * @param database its id
	 * @param defaultSchema the schema or catalog of unqualified names, perhaps empty
	 */
	public record Place(String database, String defaultSchema) {
	}

}
