/**
 * A program that looks for reads through the cache that break its promises, while servers
 * and processes fail.
 */
@NullMarked
package io.shadowcache.checker;

import org.jspecify.annotations.NullMarked;
