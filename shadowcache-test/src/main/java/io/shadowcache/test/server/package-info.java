/**
 * Real Redis servers for tests, from the binaries of {@code org.signal:embedded-redis}.
 */
@NullMarked
package io.shadowcache.test.server;

import org.jspecify.annotations.NullMarked;
