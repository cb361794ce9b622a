/**
 * Which return types can be cached, and how those of Spring Data become values of any
 * codec.
 */
@NullMarked
package io.shadowcache.spring.result;

import org.jspecify.annotations.NullMarked;
