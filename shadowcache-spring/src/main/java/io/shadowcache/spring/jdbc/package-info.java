/**
 * What can be learned from a {@code DataSource}: its identity, its isolation, its
 * replicas and its open transactions.
 */
@NullMarked
package io.shadowcache.spring.jdbc;

import org.jspecify.annotations.NullMarked;
