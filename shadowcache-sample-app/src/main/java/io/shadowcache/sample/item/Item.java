package io.shadowcache.sample.item;

/**
 * An answer of the items service.
 *
 * @param key what was asked for
 * @param value what the origin has for it
 * @param source {@code origin} or {@code cache}
 */
public record Item(String key, String value, String source) {
}
