/**
 * What ShadowCache costs and gains, beside what a user would pick instead, in one run.
 */
@NullMarked
package io.shadowcache.benchmark;

import org.jspecify.annotations.NullMarked;
