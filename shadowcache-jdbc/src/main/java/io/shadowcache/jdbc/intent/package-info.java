/**
 * The intents of writers, in a table of the database that they write to.
 */
@NullMarked
package io.shadowcache.jdbc.intent;

import org.jspecify.annotations.NullMarked;
