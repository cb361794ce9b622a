/**
 * The dashboard of the sample, in a real browser.
 */
@NullMarked
package io.shadowcache.sample.dashboard;

import org.jspecify.annotations.NullMarked;
