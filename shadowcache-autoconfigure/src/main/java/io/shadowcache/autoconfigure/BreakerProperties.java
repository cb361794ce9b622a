package io.shadowcache.autoconfigure;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of the circuit breaker in front of the store.
 *
 * @param failures After how many failures, without a successful read between them, reads
 * no longer wait for the store.
 * @param open For how long reads do not wait for the store before one of them tries
 * again.
 */
@ConfigurationProperties("shadowcache.breaker")
public record BreakerProperties(@DefaultValue("3") int failures, @DefaultValue("1s") Duration open) {

	public BreakerProperties {
		PropertyRules.positive("shadowcache.breaker.failures", failures);
		PropertyRules.positive("shadowcache.breaker.open", open);
	}

}
