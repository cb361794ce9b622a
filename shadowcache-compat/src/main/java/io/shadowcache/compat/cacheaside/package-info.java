/**
 * A client that shares its entries with the program {@code cache_aside.py}.
 */
@NullMarked
package io.shadowcache.compat.cacheaside;

import org.jspecify.annotations.NullMarked;
