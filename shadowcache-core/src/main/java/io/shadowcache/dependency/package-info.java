/**
 * What an entry was computed from, and the versions that make it fresh.
 */
@NullMarked
package io.shadowcache.dependency;

import org.jspecify.annotations.NullMarked;
