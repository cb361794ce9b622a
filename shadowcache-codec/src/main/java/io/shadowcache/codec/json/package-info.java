/**
 * Values as JSON, by coders that are built once from the declared type.
 */
@NullMarked
package io.shadowcache.codec.json;

import org.jspecify.annotations.NullMarked;
