/**
 * A page that shows the cache of a running application, live.
 */
@NullMarked
package io.shadowcache.dashboard;

import org.jspecify.annotations.NullMarked;
