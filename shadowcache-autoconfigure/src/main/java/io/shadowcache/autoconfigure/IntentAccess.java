package io.shadowcache.autoconfigure;

import io.shadowcache.engine.IntentLog;

/**
 * Says that the intents of writers can be asked for.
 *
 * @param log the intents
 */
record IntentAccess(IntentLog log) {
}
