package io.shadowcache.autoconfigure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import io.shadowcache.spring.interceptor.DatabaseIdentity;
import io.shadowcache.spring.interceptor.Databases;
import org.jspecify.annotations.Nullable;

/**
 * The database of the primary {@code DataSource}, and those of the further ones.
 *
 * @param primary the database of the primary one
 * @param further the further ones
 */
record CachedDatabases(DatabaseIdentity primary, FurtherDataSources further) implements Databases {

	@Override
	public @Nullable DatabaseIdentity find(String dataSource) {
		if (dataSource.isEmpty() || this.further.isPrimary(dataSource)) {
			return this.primary;
		}
		return this.further.contains(dataSource) ? this.further.identity(dataSource) : null;
	}

	@Override
	public Collection<String> names() {
		return this.further.isEmpty() ? List.of() : names("the primary one", this.further.names());
	}

	private static List<String> names(String first, Collection<String> others) {
		List<String> all = new ArrayList<>(others);
		all.add(0, first);
		return all;
	}

}
