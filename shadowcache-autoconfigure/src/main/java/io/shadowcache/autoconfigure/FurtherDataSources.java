package io.shadowcache.autoconfigure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.sql.DataSource;

import io.shadowcache.spring.interceptor.DatabaseIdentity;
import io.shadowcache.spring.jdbc.JdbcDatabaseIdentity;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * The {@link DataSource}s besides the primary one whose queries are cached. Creates none
 * of them before it is asked for it.
 */
final class FurtherDataSources {

	private static final String PREFIX = "shadowcache.data-sources.";

	private final ConfigurableListableBeanFactory beans;

	private final Map<String, DatabaseIdentity> identities = new LinkedHashMap<>();

	/**
	 * Reads which there are.
	 * @throws SetupException if one of them is no bean, or if none is primary
	 */
	FurtherDataSources(ConfigurableListableBeanFactory beans, Environment environment) {
		this.beans = beans;
		Map<String, DataSourceProperties> configured = Binder.get(environment)
			.bindOrCreate("shadowcache", DataSourcesProperties.class)
			.dataSources();
		List<String> known = configured.isEmpty() ? List.of() : SeveralDataSources.names(beans);
		configured.forEach((name, properties) -> {
			String bean = bean(name, known);
			if (properties.enabled() && !isPrimary(bean)) {
				this.identities.put(bean, identity(bean, properties.databaseId()));
			}
		});
		if (!this.identities.isEmpty() && known.stream().noneMatch(this::isPrimary)) {
			throw new SetupException(
					"shadowcache.data-sources.* names %s besides the primary DataSource, and none of %s is "
						.formatted(names(), known) + "primary",
					"Mark the one that most queries read with @Primary.");
		}
	}

	private DatabaseIdentity identity(String bean, @Nullable String id) {
		return new JdbcDatabaseIdentity(() -> dataSource(bean), id, PREFIX + bean + ".database-id");
	}

	private static String bean(String name, List<String> known) {
		return known.stream()
			.filter((bean) -> uniform(bean).equals(uniform(name)))
			.min((one, other) -> Boolean.compare(other.equals(name), one.equals(name)))
			.orElseThrow(() -> new SetupException(
					"%s%s names no DataSource; there are the beans %s".formatted(PREFIX, name, known),
					"Write the name of a bean of type DataSource, or remove the properties."));
	}

	/**
	 * Environment variables have neither case nor dashes.
	 */
	private static String uniform(String name) {
		return name.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
	}

	boolean isPrimary(String bean) {
		return this.beans.containsBeanDefinition(bean)
				&& (this.beans.getBeanNamesForType(DataSource.class, true, false).length == 1
						|| this.beans.getMergedBeanDefinition(bean).isPrimary());
	}

	boolean contains(String bean) {
		return this.identities.containsKey(bean);
	}

	boolean isEmpty() {
		return this.identities.isEmpty();
	}

	/**
	 * Returns the names of their beans.
	 */
	Collection<String> names() {
		return new ArrayList<>(this.identities.keySet());
	}

	/**
	 * Returns the database that one leads to.
	 * @throws IllegalArgumentException if it is none of these
	 */
	DatabaseIdentity identity(String bean) {
		DatabaseIdentity identity = this.identities.get(bean);
		if (identity == null) {
			throw new IllegalArgumentException("DataSource '%s' is none of %s".formatted(bean, names()));
		}
		return identity;
	}

	DataSource dataSource(String bean) {
		return this.beans.getBean(bean, DataSource.class);
	}

}
