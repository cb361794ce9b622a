/**
 * What two threads may see of each other, tried on this machine's memory model by
 * jcstress.
 */
@NullMarked
package io.shadowcache.stress;

import org.jspecify.annotations.NullMarked;
