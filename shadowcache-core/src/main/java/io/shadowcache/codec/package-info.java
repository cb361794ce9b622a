/**
 * How a value becomes bytes, and which shape its type has.
 */
@NullMarked
package io.shadowcache.codec;

import org.jspecify.annotations.NullMarked;
