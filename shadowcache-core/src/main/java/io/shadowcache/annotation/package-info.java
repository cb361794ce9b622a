/**
 * What a user writes on repository and service methods.
 */
@NullMarked
package io.shadowcache.annotation;

import org.jspecify.annotations.NullMarked;
