package io.shadowcache.autoconfigure.endpoint;

import io.shadowcache.spring.advice.CacheAdvisor;
import io.shadowcache.spring.metrics.CacheStatistics;

/**
 * The figures of this instance, with what can be learned from them.
 *
 * @param statistics the figures
 * @param advisor judges queries by them
 */
public record Insights(CacheStatistics statistics, CacheAdvisor advisor) {
}
