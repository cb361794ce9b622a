/**
 * Code that the documentation shows.
 */
@NullMarked
package io.shadowcache.aspects.docs;

import org.jspecify.annotations.NullMarked;
