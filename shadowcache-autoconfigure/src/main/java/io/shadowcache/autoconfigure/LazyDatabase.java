package io.shadowcache.autoconfigure;

import java.util.function.Supplier;

import io.shadowcache.spring.interceptor.DatabaseIdentity;

import org.springframework.util.function.SingletonSupplier;

/**
 * The database of the application, asked for its identity when the first operation needs
 * it rather than with the first proxy.
 */
final class LazyDatabase implements DatabaseIdentity {

	private final SingletonSupplier<DatabaseIdentity> database;

	LazyDatabase(Supplier<DatabaseIdentity> database) {
		this.database = SingletonSupplier.of(database);
	}

	@Override
	public String id() {
		return this.database.obtain().id();
	}

	@Override
	public String defaultSchema() {
		return this.database.obtain().defaultSchema();
	}

}
