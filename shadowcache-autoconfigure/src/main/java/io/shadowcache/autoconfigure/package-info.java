/**
 * ShadowCache as Spring Boot sets it up.
 */
@NullMarked
package io.shadowcache.autoconfigure;

import org.jspecify.annotations.NullMarked;
