/**
 * What has happened to the cache lately.
 */
@NullMarked
package io.shadowcache.dashboard.event;

import org.jspecify.annotations.NullMarked;
