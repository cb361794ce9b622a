/**
 * What an application can hear of its cache as Spring's events.
 */
@NullMarked
package io.shadowcache.spring.event;

import org.jspecify.annotations.NullMarked;
