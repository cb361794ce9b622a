/**
 * A client that shares its entries with the npm package
 * {@code @actvalue/mysql-redis-cache}.
 */
@NullMarked
package io.shadowcache.compat.mysqlrediscache;

import org.jspecify.annotations.NullMarked;
