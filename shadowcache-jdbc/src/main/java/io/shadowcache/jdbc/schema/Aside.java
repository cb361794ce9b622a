package io.shadowcache.jdbc.schema;

import java.sql.Connection;
import java.sql.SQLException;

import io.shadowcache.jdbc.sql.SqlDialect;
import org.jspecify.annotations.Nullable;

/**
 * Questions to the database by a connection that is in no transaction, and in none
 * afterwards.
 *
 * @param connection the connection
 */
record Aside(Connection connection) implements AutoCloseable {

	@Nullable CatalogReader reader() throws SQLException {
		SqlDialect dialect = SqlDialect.of(this.connection.getMetaData().getDatabaseProductName());
		CatalogQueries queries = CatalogQueries.of(dialect);
		return (queries != null) ? new CatalogReader(queries, dialect) : null;
	}

	@Override
	public void close() throws SQLException {
		if (!this.connection.getAutoCommit()) {
			this.connection.rollback();
		}
	}

}
