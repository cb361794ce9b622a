package io.shadowcache.autoconfigure.endpoint;

import java.time.Duration;

import io.shadowcache.spring.advice.CacheAdvisor;

/**
 * What advice is made from.
 *
 * @param period the time that it looks back on; zero shortly after the start
 * @param minimumPeriod how long that has to be before there is any
 * @param minimumCalls how many calls of a query there have to be in it
 */
public record AdvisorReport(Duration period, Duration minimumPeriod, long minimumCalls) {

	static AdvisorReport of(Duration period) {
		return new AdvisorReport(period, CacheAdvisor.MINIMUM_SPAN, CacheAdvisor.MINIMUM_CALLS);
	}

}
