package io.shadowcache.autoconfigure;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import javax.sql.DataSource;

import io.shadowcache.spring.interceptor.DatabaseIdentity;
import io.shadowcache.spring.jdbc.DirectDataSource;
import io.shadowcache.spring.transaction.ManagerDatabases;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.ResourceTransactionManager;
import org.springframework.util.ReflectionUtils;

/**
 * Finds the database of a transaction manager by its {@link DataSource}.
 */
final class ManagedDataSources implements ManagerDatabases {

	private final FurtherDataSources further;

	private final ObjectProvider<DataSource> primary;

	private final ObjectProvider<DatabaseIdentity> database;

	private final Map<Object, Optional<DatabaseIdentity>> known = new ConcurrentHashMap<>();

	ManagedDataSources(FurtherDataSources further, ObjectProvider<DataSource> primary,
			ObjectProvider<DatabaseIdentity> database) {
		this.further = further;
		this.primary = primary;
		this.database = database;
	}

	@Override
	public @Nullable String of(Object manager) {
		if (this.further.isEmpty()) {
			return null;
		}
		Optional<DatabaseIdentity> found = this.known.get(manager);
		if (found == null) {
			found = Optional.ofNullable(find(manager));
			this.known.put(manager, found);
		}
		return found.map(DatabaseIdentity::id).orElse(null);
	}

	private @Nullable DatabaseIdentity find(Object manager) {
		DataSource managed = managedBy(manager);
		if (managed == null) {
			return null;
		}
		DataSource direct = DirectDataSource.of(managed);
		for (String name : this.further.names()) {
			if (DirectDataSource.of(this.further.dataSource(name)) == direct) {
				return this.further.identity(name);
			}
		}
		return (DirectDataSource.of(this.primary.getObject()) == direct) ? this.database.getObject() : null;
	}

	private static @Nullable DataSource managedBy(Object manager) {
		if (manager instanceof ResourceTransactionManager resources
				&& resources.getResourceFactory() instanceof DataSource dataSource) {
			return dataSource;
		}
		Method getter = ReflectionUtils.findMethod(manager.getClass(), "getDataSource");
		if (getter == null || !DataSource.class.isAssignableFrom(getter.getReturnType())) {
			return null;
		}
		return (DataSource) ReflectionUtils.invokeMethod(getter, manager);
	}

}
