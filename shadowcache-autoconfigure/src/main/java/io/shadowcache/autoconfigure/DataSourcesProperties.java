package io.shadowcache.autoconfigure;

import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of the DataSources besides the primary one.
 *
 * @param dataSources DataSources besides the primary one whose queries are cached, by the
 * names of their beans.
 */
@ConfigurationProperties("shadowcache")
public record DataSourcesProperties(@DefaultValue Map<String, DataSourceProperties> dataSources) {

	public DataSourcesProperties {
		dataSources = Map.copyOf(dataSources);
	}

}
