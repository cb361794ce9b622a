/**
 * Spring Data repositories with cached queries.
 */
package io.shadowcache.spring.data;
