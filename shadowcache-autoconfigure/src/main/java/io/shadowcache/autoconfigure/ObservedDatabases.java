package io.shadowcache.autoconfigure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

import io.shadowcache.jdbc.observe.CacheLink;
import io.shadowcache.spring.interceptor.DatabaseIdentity;
import io.shadowcache.spring.interceptor.QueryRegistry;

/**
 * The databases whose statements are observed.
 */
final class ObservedDatabases {

	private final ObservedDatabase primary;

	private final Map<String, ObservedDatabase> further = new LinkedHashMap<>();

	private final FurtherDataSources dataSources;

	ObservedDatabases(ObservedDatabase primary, FurtherDataSources dataSources, QueryRegistry registry) {
		this.primary = primary;
		this.dataSources = dataSources;
		for (String name : dataSources.names()) {
			CacheLink link = new CacheLink(() -> dataSources.identity(name).id());
			this.further.put(name,
					new ObservedDatabase(link, new ObservedTables(() -> dataSources.identity(name), registry, link)));
		}
	}

	/**
	 * Returns what the statements of a DataSource meet.
	 * @param bean the name of the bean
	 */
	ObservedDatabase of(String bean) {
		return this.further.getOrDefault(bean, this.primary);
	}

	/**
	 * Does something with each way to the cache.
	 * @param database the primary database
	 * @param action gets the id of the database with it
	 */
	void forEach(DatabaseIdentity database, BiConsumer<String, CacheLink> action) {
		action.accept(database.id(), this.primary.link());
		this.further.forEach((name, one) -> action.accept(this.dataSources.identity(name).id(), one.link()));
	}

}
