package io.shadowcache.engine;

import java.util.function.Predicate;

/**
 * The surroundings of the reading side.
 *
 * @param engine the surroundings of the engine
 * @param background runs loads that no caller runs himself
 * @param databaseFailures tells failures of the database from those of the application
 */
record ReadContext(EngineContext engine, BackgroundLoads background, Predicate<Throwable> databaseFailures) {
}
