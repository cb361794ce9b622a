package io.shadowcache.engine;

import java.util.function.Predicate;

/**
 * The surroundings of the reading side.
 *
 * @param engine the surroundings of the engine
 * @param background runs loads that no caller runs himself
 * @param lookups lets callers share questions to the store
 * @param databaseFailures tells failures of the database from those of the application
 */
record ReadContext(EngineContext engine, BackgroundLoads background, SharedLookups lookups,
		Predicate<Throwable> databaseFailures) {
}
