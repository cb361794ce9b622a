/**
 * The contract that every store keeps, as tests.
 */
@NullMarked
package io.shadowcache.test.store;

import org.jspecify.annotations.NullMarked;
