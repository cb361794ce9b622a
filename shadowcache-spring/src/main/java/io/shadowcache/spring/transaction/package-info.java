/**
 * What the running transaction has changed, what it may read from the cache, and what
 * follows from its outcome.
 */
@NullMarked
package io.shadowcache.spring.transaction;

import org.jspecify.annotations.NullMarked;
