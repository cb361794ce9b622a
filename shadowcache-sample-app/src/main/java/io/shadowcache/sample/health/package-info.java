/**
 * Whether Redis answers.
 */
@NullMarked
package io.shadowcache.sample.health;

import org.jspecify.annotations.NullMarked;
