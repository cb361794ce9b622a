/**
 * Entries in Redis that other programs share. For the clients of this module only.
 */
@NullMarked
package io.shadowcache.compat.redis;

import org.jspecify.annotations.NullMarked;
