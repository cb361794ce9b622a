package io.shadowcache.jdbc.client;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

import javax.sql.DataSource;

import io.shadowcache.codec.ValueCodec;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.engine.ShadowCache;
import io.shadowcache.jdbc.observe.StatementInspector;
import io.shadowcache.key.ArgumentEncoder;
import io.shadowcache.key.KeyContributor;
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
 * @param queries what is known of queries by name
 * @param format how results and arguments become bytes
 */
public record SqlEngine(ShadowCache cache, CacheOwner owner, Database database, ShadowCacheTransactions transactions,
		Queries queries, Format format) {

	public SqlEngine {
		Objects.requireNonNull(cache, "cache");
		Objects.requireNonNull(owner, "owner");
		Objects.requireNonNull(database, "database");
		Objects.requireNonNull(transactions, "transactions");
		Objects.requireNonNull(queries, "queries");
		Objects.requireNonNull(format, "format");
	}

	/**
	 * Returns the dependencies on tables, and on those behind views.
	 * @throws IllegalArgumentException if one of these is not the name of a table
	 */
	Set<Dependency> tables(Collection<String> names) {
		return names.isEmpty() ? Set.of() : this.database.inspector().resolve(this.owner.tables(names));
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
	 * What is known of queries by name.
	 *
	 * @param settings their lifetimes
	 * @param declared the names of the queries that this application caches otherwise,
	 * such as by annotations; asked with each flush
	 */
	public record Queries(QuerySettings settings, Supplier<? extends Collection<String>> declared) {

		public Queries {
			Objects.requireNonNull(settings, "settings");
			Objects.requireNonNull(declared, "declared");
		}

	}

	/**
	 * How values become bytes.
	 *
	 * @param codec encodes results
	 * @param encoders give further types of arguments an identity
	 * @param contributors add to keys what no argument tells
	 */
	public record Format(ValueCodec codec, List<ArgumentEncoder> encoders, List<KeyContributor> contributors) {

		/**
		 * Makes a format of keys that are made of arguments alone.
		 * @param codec encodes results
		 * @param encoders give further types of arguments an identity
		 */
		public Format(ValueCodec codec, List<ArgumentEncoder> encoders) {
			this(codec, encoders, List.of());
		}

		public Format {
			contributors = List.copyOf(contributors);
			Objects.requireNonNull(codec, "codec");
			encoders = List.copyOf(encoders);
		}

	}

}
