/**
 * Real servers for tests: Redis from the binaries of {@code org.signal:embedded-redis},
 * and memcached from the machine or from a container.
 */
@NullMarked
package io.shadowcache.test.server;

import org.jspecify.annotations.NullMarked;
