package io.shadowcache.sample.item;

import java.time.Duration;
import java.util.Objects;

import io.shadowcache.jdbc.client.CachedResult;
import io.shadowcache.jdbc.client.SqlCache;
import io.shadowcache.sample.SampleProperties;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /items}: any function can be cached, not only SQL.
 */
@RestController
@Tag(name = "Items", description = "a function of a slow origin, cached")
@RequestMapping("/items")
class ItemController {

	private final SqlCache cache;

	private final ItemOrigin origin;

	private final Duration ttl;

	ItemController(SqlCache cache, ItemOrigin origin, SampleProperties properties) {
		this.cache = cache;
		this.origin = origin;
		this.ttl = properties.items().ttl();
	}

	@Operation(summary = "Get an item from the cache, or else from its origin")
	@GetMapping("/{key}")
	Item get(@PathVariable @NotBlank @Size(max = 200, message = "must not have more than 200 characters") String key)
			throws InterruptedException {
		CachedResult<@Nullable String> result = this.cache.function("item", String.class)
			.params(key)
			.dependsOnNothing()
			.ttl(this.ttl)
			.get(() -> this.origin.fetch(key));
		return new Item(key, Objects.requireNonNull(result.value()), result.isHit() ? "cache" : "origin");
	}

}
