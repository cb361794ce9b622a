/**
 * Tests of applications with several databases, on real servers.
 */
@NullMarked
package io.shadowcache.integration.databases;

import org.jspecify.annotations.NullMarked;
