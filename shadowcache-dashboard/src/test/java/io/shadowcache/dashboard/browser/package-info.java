/**
 * A real browser for tests.
 */
@NullMarked
package io.shadowcache.dashboard.browser;

import org.jspecify.annotations.NullMarked;
