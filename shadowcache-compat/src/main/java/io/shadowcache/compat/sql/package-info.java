/**
 * Runs SQL as the clients of other languages do. For the clients of this module only.
 */
@NullMarked
package io.shadowcache.compat.sql;

import org.jspecify.annotations.NullMarked;
