package io.shadowcache.spring.jdbc;

import java.sql.SQLException;
import java.util.function.Supplier;

import javax.sql.DataSource;

import io.shadowcache.spring.interceptor.DatabaseIdentity;
import io.shadowcache.spring.interceptor.DeclarationException;
import org.jspecify.annotations.Nullable;

import org.springframework.util.function.SingletonSupplier;

/**
 * Makes the id of a database from its JDBC URL: kind of server, hosts with ports,
 * catalog. A connection is opened only if the {@code DataSource} does not tell its URL
 * otherwise. Never made from an identity of the server, which changes behind a proxy.
 */
public final class JdbcDatabaseIdentity implements DatabaseIdentity {

	private final Supplier<JdbcUrl> url;

	private final @Nullable String configuredId;

	/**
	 * Creates that of the primary database; nothing is asked yet.
	 * @param dataSource the database
	 * @param configuredId the id to use whatever the URL is, or {@code null}
	 */
	public JdbcDatabaseIdentity(Supplier<DataSource> dataSource, @Nullable String configuredId) {
		this(dataSource, configuredId, "shadowcache.database-id");
	}

	/**
	 * Creates it; nothing is asked yet.
	 * @param dataSource the database
	 * @param configuredId the id to use whatever the URL is, or {@code null}
	 * @param property the property that sets the id
	 */
	public JdbcDatabaseIdentity(Supplier<DataSource> dataSource, @Nullable String configuredId, String property) {
		this.url = SingletonSupplier.of(() -> urlOf(dataSource.get(), property));
		this.configuredId = configuredId;
	}

	@Override
	public String id() {
		return (this.configuredId != null) ? this.configuredId : this.url.get().id();
	}

	@Override
	public String defaultSchema() {
		try {
			return this.url.get().schema();
		}
		catch (DeclarationException ex) {
			if (this.configuredId == null) {
				throw ex;
			}
			return "";
		}
	}

	private static JdbcUrl urlOf(DataSource dataSource, String property) {
		String problem = "its JDBC URL is not known";
		try {
			String url = DataSourceUrls.configured(dataSource);
			if (url == null) {
				url = DataSourceUrls.connected(dataSource);
			}
			if (url != null) {
				return JdbcUrl.parse(url);
			}
		}
		catch (SQLException | IllegalArgumentException ex) {
			problem = "its JDBC URL cannot be read: " + ex.getMessage();
		}
		throw new DeclarationException("DataSource " + dataSource.getClass().getName(), problem,
				"Set %s to a name that all applications on this database share.".formatted(property));
	}

}
