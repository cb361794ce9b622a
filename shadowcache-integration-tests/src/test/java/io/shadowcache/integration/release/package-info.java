/**
 * Tests of what is published.
 */
@NullMarked
package io.shadowcache.integration.release;

import org.jspecify.annotations.NullMarked;
