package io.shadowcache.jdbc.schema;

import java.sql.Connection;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.TableName;
import io.shadowcache.jdbc.observe.TableKey;
import io.shadowcache.jdbc.observe.Tables;
import io.shadowcache.jdbc.sql.SqlEffect;
import io.shadowcache.jdbc.sql.SqlName;
import org.jspecify.annotations.Nullable;

/**
 * Resolves names by the catalog of the database. Definitions made elsewhere become known
 * only when a statement names a table that is not in it.
 * <p>
 * While the catalog is not known, nor whether it still is right, every write counts as
 * one to all tables, and nothing is known of what is read.
 */
public final class SchemaTables implements Tables {

	private final Supplier<Place> place;

	private final Supplier<Set<Dependency>> inUse;

	private final Definitions definitions = new Definitions();

	private final CurrentCatalog current;

	/**
	 * Creates it; nothing is asked yet.
	 * @param place names the database, asked with the first connection
	 * @param inUse everything that queries are known to depend on
	 * @param nanoTime a monotonic clock, in nanoseconds
	 */
	public SchemaTables(Supplier<Place> place, Supplier<Set<Dependency>> inUse, LongSupplier nanoTime) {
		this.place = place;
		this.inUse = inUse;
		this.current = new CurrentCatalog(this.definitions, place, nanoTime);
	}

	@Override
	public boolean isOutdated(Collection<SqlName> names) {
		Catalog catalog = this.current.get();
		if (catalog != null) {
			this.current.seek(unknown(catalog, names));
		}
		return this.current.isOutdated();
	}

	@Override
	public void refresh(Connection connection) {
		this.current.refresh(connection);
	}

	@Override
	public boolean isUsual(Connection connection) {
		return this.current.isUsual(connection);
	}

	@Override
	public Optional<Set<Dependency>> read(Collection<SqlName> names) {
		Catalog catalog = this.current.get();
		if (catalog == null || !unknown(catalog, names).isEmpty()) {
			return Optional.empty();
		}
		return catalog.read(resolved(catalog, names)).map(this::dependencies);
	}

	@Override
	public Set<Dependency> written(Collection<SqlName> names) {
		Catalog catalog = this.current.get();
		boolean certain = catalog != null && unknown(catalog, names).stream().allMatch(this.current::isAbsent);
		return (certain || names.isEmpty()) ? defined(names) : with(names);
	}

	@Override
	public Set<Dependency> defined(Collection<SqlName> names) {
		if (names.isEmpty()) {
			return Set.of();
		}
		Catalog catalog = this.current.get();
		Optional<Set<TableName>> all = (catalog != null) ? catalog.written(resolved(catalog, names)) : Optional.empty();
		return all.map(this::dependencies).orElseGet(() -> with(names));
	}

	@Override
	public @Nullable TableKey key(SqlName name) {
		Catalog catalog = this.current.get();
		TableName table = (catalog != null) ? catalog.resolve(name) : null;
		List<TableKey.Column> columns = (catalog != null && table != null) ? catalog.keys().get(table) : null;
		if (catalog == null || table == null || columns == null || hasSeveralNames(catalog, table)) {
			return null;
		}
		return catalog.writtenBesides(table)
			.map((others) -> new TableKey(Dependency.table(this.place.get().database(), table), columns,
					dependencies(others)))
			.orElse(null);
	}

	/**
	 * Its rows would have several, too.
	 */
	private static boolean hasSeveralNames(Catalog catalog, TableName table) {
		return !catalog.tables().contains(table) || catalog.reads().containsKey(table)
				|| catalog.names().withAliases(Set.of(table)).size() > 1;
	}

	@Override
	public Set<Dependency> all() {
		return with(List.of());
	}

	@Override
	public SqlEffect complete(String sql, SqlEffect effect) {
		if (this.current.hasUnusualQuotes() && (sql.indexOf('"') >= 0 || sql.indexOf('\\') >= 0)) {
			return effect.obscured("quotes under a mode of the session that is not followed", false);
		}
		Catalog catalog = this.current.latest();
		return (catalog != null) ? catalog.routines().calledBy(sql, effect) : effect;
	}

	@Override
	public void changing() {
		this.definitions.begin();
	}

	@Override
	public void changed() {
		this.definitions.end();
	}

	@Override
	public long version() {
		return this.definitions.version();
	}

	private Set<Dependency> with(Collection<SqlName> names) {
		Set<Dependency> all = new HashSet<>();
		this.inUse.get().stream().filter((one) -> one.kind().isOfTable()).map(Dependency::wholeTable).forEach(all::add);
		Catalog latest = this.current.latest();
		if (latest != null) {
			all.addAll(dependencies(latest.names().withAliases(resolved(latest, names))));
			all.addAll(dependencies(latest.all()));
		}
		else {
			CatalogNames unread = new CatalogNames(this.place.get().defaultSchema(), List.of());
			names.forEach((name) -> all.addAll(dependencies(Set.of(unread.resolve(name, (table) -> true)))));
		}
		return all;
	}

	private static List<SqlName> unknown(Catalog catalog, Collection<SqlName> names) {
		return names.stream().filter((name) -> !catalog.knows(catalog.resolve(name))).toList();
	}

	private static Set<TableName> resolved(Catalog catalog, Collection<SqlName> names) {
		return names.stream().map(catalog::resolve).collect(Collectors.toSet());
	}

	private Set<Dependency> dependencies(Set<TableName> tables) {
		String database = this.place.get().database();
		return tables.stream().map((table) -> Dependency.table(database, table)).collect(Collectors.toSet());
	}

}
