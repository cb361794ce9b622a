/**
 * Sees the statements of a DataSource and tells the cache what they read and write.
 */
@NullMarked
package io.shadowcache.jdbc.observe;

import org.jspecify.annotations.NullMarked;
