/**
 * The airport's employees with what they earn.
 */
@NullMarked
package io.shadowcache.sample.employee;

import org.jspecify.annotations.NullMarked;
