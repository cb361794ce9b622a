package io.shadowcache.autoconfigure;

import io.shadowcache.autoconfigure.endpoint.StoreState;
import io.shadowcache.spring.advice.FiguresSample;
import io.shadowcache.spring.advice.ObservedStatements;
import io.shadowcache.spring.metrics.CacheStatistics;

/**
 * Everything that advice is made from, as it is at the moment.
 *
 * @param statistics the figures of queries and writes
 * @param statements what statements past the cache have cost
 * @param store tells whether the store has lost its content
 */
record CurrentFigures(CacheStatistics statistics, ObservedStatements statements, StoreState store) {

	FiguresSample sample() {
		return FiguresSample.of(this.statistics, this.statements, this.store.figures().get().generations());
	}

}
