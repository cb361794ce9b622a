/**
 * Tests of applications that cache their queries.
 */
@NullMarked
package io.shadowcache.boot.test;

import org.jspecify.annotations.NullMarked;
