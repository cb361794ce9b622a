package io.shadowcache.boot.test.shop;

public record Product(long id, String name) {
}
