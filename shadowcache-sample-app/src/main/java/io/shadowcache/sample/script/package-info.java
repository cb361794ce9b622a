/**
 * SQL files, statement by statement through the cache.
 */
@NullMarked
package io.shadowcache.sample.script;

import org.jspecify.annotations.NullMarked;
