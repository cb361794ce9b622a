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
		Meanings meanings = this.current.get();
		if (meanings != null && !names.isEmpty()) {
			this.current.seek(meanings.of(names).unknown());
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
		Meanings meanings = this.current.get();
		Meanings.Meaning meaning = (meanings != null) ? meanings.of(names) : null;
		return (meaning != null && meaning.unknown().isEmpty()) ? meaning.read() : Optional.empty();
	}

	@Override
	public Set<Dependency> written(Collection<SqlName> names) {
		Meanings meanings = this.current.get();
		boolean certain = meanings != null && meanings.of(names).looked();
		return (certain || names.isEmpty()) ? defined(names) : with(names);
	}

	@Override
	public Set<Dependency> defined(Collection<SqlName> names) {
		if (names.isEmpty()) {
			return Set.of();
		}
		Meanings meanings = this.current.get();
		Optional<Set<Dependency>> all = (meanings != null) ? meanings.of(names).written() : Optional.empty();
		return all.orElseGet(() -> with(names));
	}

	@Override
	public @Nullable TableKey key(SqlName name) {
		Meanings meanings = this.current.get();
		return (meanings != null) ? meanings.key(name).orElse(null) : null;
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

	private static Set<TableName> resolved(Catalog catalog, Collection<SqlName> names) {
		return names.stream().map(catalog::resolve).collect(Collectors.toSet());
	}

	private Set<Dependency> dependencies(Set<TableName> tables) {
		return Meanings.dependencies(this.place.get().database(), tables);
	}

}
