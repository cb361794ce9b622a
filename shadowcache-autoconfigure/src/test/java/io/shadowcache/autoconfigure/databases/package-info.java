/**
 * Tests of applications with several databases.
 */
@NullMarked
package io.shadowcache.autoconfigure.databases;

import org.jspecify.annotations.NullMarked;
