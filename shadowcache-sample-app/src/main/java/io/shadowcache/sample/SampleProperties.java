package io.shadowcache.sample;

import java.time.Duration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What can be set under {@code sample}.
 *
 * @param data the made-up data
 * @param embedded the servers that the application starts itself
 * @param items the slow origin of items and how long they are cached
 */
@Validated
@ConfigurationProperties("sample")
public record SampleProperties(@Valid @DefaultValue Data data, @DefaultValue Embedded embedded,
		@Valid @DefaultValue Items items) {

	/**
	 * The size of the made-up data.
	 *
	 * @param flights number of flights, from which the size of the other tables follows
	 * @param fill whether an empty database is filled
	 */
	public record Data(
			@Min(value = 100, message = "must be between 100 and 1000000") @Max(value = 1_000_000,
					message = "must be between 100 and 1000000") @DefaultValue("20000") int flights,
			@DefaultValue("true") boolean fill) {
	}

	/**
	 * Which servers the application starts itself.
	 *
	 * @param database whether MariaDB is started, instead of using
	 * {@code spring.datasource}
	 * @param redis whether Redis is started, instead of using {@code spring.data.redis}
	 */
	public record Embedded(@DefaultValue("true") boolean database, @DefaultValue("true") boolean redis) {
	}

	/**
	 * The items service.
	 *
	 * @param originLatency how long the origin of items takes to answer
	 * @param ttl how long an item is cached
	 */
	public record Items(@DurationMin(message = "must not be negative") @DefaultValue("200ms") Duration originLatency,
			@DurationMin(millis = 1, message = "must be positive") @DefaultValue("300s") Duration ttl) {
	}

}
