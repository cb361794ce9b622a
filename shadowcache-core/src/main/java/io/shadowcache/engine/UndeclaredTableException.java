package io.shadowcache.engine;

import java.util.Collection;

import io.shadowcache.dependency.Dependency;

/**
 * A query has read tables that its declaration does not name, and the settings forbid
 * that.
 */
public final class UndeclaredTableException extends IllegalStateException {

	private static final long serialVersionUID = 1;

	UndeclaredTableException(String query, Collection<Dependency> tables) {
		super("Query '%s' reads %s, which its declaration does not name: add it to the tables of @CachedQuery, or leave "
			.formatted(query, LearnedTables.names(tables))
				+ "them out so that they are found out, or set shadowcache.tables.undeclared to add");
	}

}
