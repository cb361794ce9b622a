/**
 * What an SQL statement reads and writes, told from its text.
 */
@NullMarked
package io.shadowcache.jdbc.sql;

import org.jspecify.annotations.NullMarked;
