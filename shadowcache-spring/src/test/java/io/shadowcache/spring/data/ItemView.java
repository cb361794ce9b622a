package io.shadowcache.spring.data;

/**
 * What is cached of an {@link Item}.
 *
 * @param id the id
 * @param name the name
 */
public record ItemView(Integer id, String name) {
}
