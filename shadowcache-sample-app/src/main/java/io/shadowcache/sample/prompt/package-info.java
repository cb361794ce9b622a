/**
 * The interactive look-up of rows by the value of a column.
 */
@NullMarked
package io.shadowcache.sample.prompt;

import org.jspecify.annotations.NullMarked;
