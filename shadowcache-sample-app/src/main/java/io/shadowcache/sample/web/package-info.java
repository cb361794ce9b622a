/**
 * Tells HTTP clients what the cache did for their request.
 */
@NullMarked
package io.shadowcache.sample.web;

import org.jspecify.annotations.NullMarked;
