package io.shadowcache.autoconfigure;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of observations.
 *
 * @param enabled Whether calls of cached queries are observed by Micrometer, so that they
 * appear in traces.
 */
@ConfigurationProperties("shadowcache.observations")
record ObservationsProperties(@DefaultValue("false") boolean enabled) {

}
