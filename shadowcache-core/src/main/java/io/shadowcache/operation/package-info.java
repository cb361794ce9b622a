/**
 * Declarations, parsed once and immutable.
 */
@NullMarked
package io.shadowcache.operation;

import org.jspecify.annotations.NullMarked;
