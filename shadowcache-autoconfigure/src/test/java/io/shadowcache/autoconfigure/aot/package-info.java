/**
 * Tests of applications that Spring has processed ahead of time.
 */
@NullMarked
package io.shadowcache.autoconfigure.aot;

import org.jspecify.annotations.NullMarked;
