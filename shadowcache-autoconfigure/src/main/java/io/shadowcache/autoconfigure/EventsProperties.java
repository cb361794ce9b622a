package io.shadowcache.autoconfigure;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of events.
 *
 * @param enabled Whether invalidations, changes of the store's generation and the circuit
 * breaker are published as events of the application.
 */
@ConfigurationProperties("shadowcache.events")
record EventsProperties(@DefaultValue("false") boolean enabled) {

}
