/**
 * Values as bytes or as JSON, by coders that are built once from the declared type.
 */
@NullMarked
package io.shadowcache.codec.format;

import org.jspecify.annotations.NullMarked;
