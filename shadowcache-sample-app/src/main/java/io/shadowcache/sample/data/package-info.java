/**
 * The airport's made-up data, the same on every machine.
 */
@NullMarked
package io.shadowcache.sample.data;

import org.jspecify.annotations.NullMarked;
