/**
 * Tests of the endpoint's parts.
 */
@NullMarked
package io.shadowcache.autoconfigure.endpoint;

import org.jspecify.annotations.NullMarked;
