/**
 * What the catalog of a database says about tables: views, foreign keys, triggers.
 */
@NullMarked
package io.shadowcache.jdbc.schema;

import org.jspecify.annotations.NullMarked;
