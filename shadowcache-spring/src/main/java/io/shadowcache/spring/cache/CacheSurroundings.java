package io.shadowcache.spring.cache;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import io.shadowcache.codec.ValueCodec;
import io.shadowcache.engine.ShadowCache;
import io.shadowcache.key.ArgumentEncoder;
import io.shadowcache.key.KeyContributor;
import io.shadowcache.spring.interceptor.Databases;
import io.shadowcache.spring.transaction.ShadowCacheTransactions;

/**
 * What all caches of one application work with. Whatever is a supplier is asked when the
 * first cache is used, not before.
 *
 * @param application the application that owns the entries; part of their keys
 * @param databases the databases that they are computed from
 * @param codec the format of values
 * @param encoders encode types of keys that the core does not know
 * @param contributors add to keys what the application's own keys do not tell
 * @param engine the engine
 * @param transactions tells what the transaction of a thread allows
 */
public record CacheSurroundings(String application, Databases databases, Supplier<ValueCodec> codec,
		List<ArgumentEncoder> encoders, Supplier<List<KeyContributor>> contributors, Supplier<ShadowCache> engine,
		Supplier<ShadowCacheTransactions> transactions) {

	public CacheSurroundings {
		Objects.requireNonNull(application, "application");
		Objects.requireNonNull(databases, "databases");
		Objects.requireNonNull(codec, "codec");
		encoders = List.copyOf(encoders);
		Objects.requireNonNull(contributors, "contributors");
		Objects.requireNonNull(engine, "engine");
		Objects.requireNonNull(transactions, "transactions");
	}

}
