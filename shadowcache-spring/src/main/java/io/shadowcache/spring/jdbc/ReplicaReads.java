package io.shadowcache.spring.jdbc;

import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.DirectFieldAccessor;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;
import org.springframework.util.function.SingletonSupplier;

/**
 * Tells whether loads may go to a replica that lags behind the primary. Where that is
 * possible the cache is not used until somebody declares that loads see the primary.
 */
public final class ReplicaReads implements BooleanSupplier {

	private static final Logger logger = LoggerFactory.getLogger(ReplicaReads.class);

	private static final Pattern SPREADING_URL = Pattern
		.compile("^jdbc:(?:[a-z0-9-]+:)?(?:mysql|mariadb):(?:replication|loadbalance|load-balance(?:-read)?):"
				+ "|^jdbc:aws-wrapper:.*[?&]wrapperplugins=[^&]*readwritesplitting"
				+ "|[?&](?:targetservertype=(?:any|secondary|prefersecondary|slave|preferslave)|loadbalancehosts=true)");

	private final Supplier<Boolean> mayLag;

	/**
	 * Creates it; the {@code DataSource} is looked at with the first query.
	 * @param dataSource where loads go
	 * @param readsSeePrimary whether somebody has declared that loads see the primary
	 */
	public ReplicaReads(Supplier<DataSource> dataSource, boolean readsSeePrimary) {
		this.mayLag = SingletonSupplier.of(() -> !readsSeePrimary && warnIfSuspect(dataSource.get()));
	}

	@Override
	public boolean getAsBoolean() {
		return this.mayLag.get();
	}

	private static boolean warnIfSuspect(DataSource dataSource) {
		String reason = suspicion(dataSource);
		if (reason != null) {
			logger.warn("The query cache is not used: {}, so that loads may see older data than the primary. "
					+ "Set shadowcache.primary-reads=true if they do not", reason);
		}
		return reason != null;
	}

	private static @Nullable String suspicion(DataSource dataSource) {
		if (dataSource instanceof AbstractRoutingDataSource) {
			return "%s routes connections".formatted(dataSource.getClass().getName());
		}
		if (dataSource instanceof LazyConnectionDataSourceProxy && hasReadOnlyTarget(dataSource)) {
			return "the LazyConnectionDataSourceProxy has a DataSource of its own for reading";
		}
		DataSource target = DataSourceUrls.target(dataSource);
		if (target != dataSource) {
			return suspicion(target);
		}
		String url = DataSourceUrls.configured(dataSource);
		boolean spreading = url != null && SPREADING_URL.matcher(url.toLowerCase(Locale.ROOT)).find();
		return spreading ? "the JDBC URL spreads connections over several servers" : null;
	}

	/**
	 * Spring offers no getter.
	 */
	private static boolean hasReadOnlyTarget(DataSource proxy) {
		DirectFieldAccessor fields = new DirectFieldAccessor(proxy);
		String field = "readOnlyDataSource";
		return fields.isReadableProperty(field) && fields.getPropertyValue(field) != null;
	}

}
