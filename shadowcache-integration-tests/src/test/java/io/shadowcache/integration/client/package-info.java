/**
 * The programmatic API without Spring.
 */
@NullMarked
package io.shadowcache.integration.client;

import org.jspecify.annotations.NullMarked;
