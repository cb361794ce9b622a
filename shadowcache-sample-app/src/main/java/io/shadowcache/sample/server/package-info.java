/**
 * A real database and a real Redis that live as long as the application.
 */
@NullMarked
package io.shadowcache.sample.server;

import org.jspecify.annotations.NullMarked;
