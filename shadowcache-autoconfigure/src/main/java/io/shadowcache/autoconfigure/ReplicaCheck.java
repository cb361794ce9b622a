package io.shadowcache.autoconfigure;

import java.util.function.BooleanSupplier;

/**
 * Tells whether queries may read from a replica that lags behind.
 *
 * @param mayLag asked at every call of a query
 */
record ReplicaCheck(BooleanSupplier mayLag) {

}
