package io.shadowcache.jdbc.client;

import java.util.List;
import java.util.Objects;

import javax.sql.DataSource;

import io.shadowcache.codec.ValueCodec;
import io.shadowcache.engine.ShadowCache;
import io.shadowcache.jdbc.observe.StatementInspector;
import io.shadowcache.key.ArgumentEncoder;
import io.shadowcache.spring.interceptor.QuerySettings;
import io.shadowcache.spring.transaction.ShadowCacheTransactions;

/**
 * What a {@link SqlCache} works with when somebody else has assembled it, such as a
 * container that shares one engine between annotations and this API.
 *
 * @param cache the engine, started, and told of writes by whoever observes the database
 * @param owner whose entries it keeps
 * @param database the database
 * @param transactions tells what the transaction of the calling thread allows, and takes
 * what it invalidates
 * @param settings the lifetimes of queries
 * @param format how results and arguments become bytes
 */
public record SqlEngine(ShadowCache cache, CacheOwner owner, Database database, ShadowCacheTransactions transactions,
		QuerySettings settings, Format format) {

	public SqlEngine {
		Objects.requireNonNull(cache, "cache");
		Objects.requireNonNull(owner, "owner");
		Objects.requireNonNull(database, "database");
		Objects.requireNonNull(transactions, "transactions");
		Objects.requireNonNull(settings, "settings");
		Objects.requireNonNull(format, "format");
	}

	/**
	 * The database that statements are executed on.
	 *
	 * @param dataSource the observed one, so that writes invalidate and loads are
	 * followed
	 * @param inspector tells what statements read
	 */
	public record Database(DataSource dataSource, StatementInspector inspector) {
	}

	/**
	 * How values become bytes.
	 *
	 * @param codec encodes results
	 * @param encoders give further types of arguments an identity
	 */
	public record Format(ValueCodec codec, List<ArgumentEncoder> encoders) {

		public Format {
			Objects.requireNonNull(codec, "codec");
			encoders = List.copyOf(encoders);
		}

	}

}
