/**
 * The databases that the tests run on.
 */
@NullMarked
package io.shadowcache.integration.server;

import org.jspecify.annotations.NullMarked;
