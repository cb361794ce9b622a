package io.shadowcache.jdbc.observe;

import javax.sql.DataSource;

import net.ttddyy.dsproxy.listener.ChainListener;
import net.ttddyy.dsproxy.proxy.NanoTimeStopwatchFactory;
import net.ttddyy.dsproxy.proxy.ProxyConfig;
import net.ttddyy.dsproxy.proxy.SimpleResultSetProxyLogicFactory;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import org.jspecify.annotations.Nullable;

/**
 * Makes a DataSource whose statements the cache hears of. Connections, pooling and
 * transactions are those of the DataSource behind it; no connection is taken that the
 * application does not take. XA connections are not seen.
 */
public final class ObservedDataSource {

	private ObservedDataSource() {
	}

	/**
	 * Wraps a DataSource.
	 * @param dataSource the DataSource
	 * @param tables resolves the names in statements
	 * @param cache hears of the statements
	 * @param maxStatements how many distinct statements to keep in parsed form
	 * @return a DataSource that unwraps to the one given
	 */
	public static DataSource of(DataSource dataSource, Tables tables, CacheLink cache, int maxStatements) {
		return of(dataSource, tables, cache, maxStatements, null);
	}

	/**
	 * Wraps a DataSource.
	 * @param dataSource the DataSource
	 * @param tables resolves the names in statements
	 * @param cache hears of the statements
	 * @param maxStatements how many distinct statements to keep in parsed form
	 * @param costs adds up what statements cost that are not cached, or {@code null} if
	 * nobody wants to know
	 * @return a DataSource that unwraps to the one given
	 */
	public static DataSource of(DataSource dataSource, Tables tables, CacheLink cache, int maxStatements,
			@Nullable StatementCosts costs) {
		Connections connections = new Connections(cache, tables);
		StatementEffects effects = new StatementEffects(maxStatements, tables);
		ChainListener listeners = new ChainListener();
		listeners.addListener(new Statements(maxStatements, effects, tables, cache, connections));
		if (costs != null) {
			listeners.addListener(new TimedStatements(costs, effects, cache, connections));
		}
		ProxyDataSource proxy = new ProxyDataSource(dataSource);
		proxy.setProxyConfig(ProxyConfig.Builder.create()
			.queryListener(listeners)
			.stopwatchFactory(new NanoTimeStopwatchFactory())
			.methodListener(new ConnectionCalls(connections, cache))
			.connectionIdManager(new ConnectionIds(tables, connections))
			.jdbcProxyFactory(new UpdatableRows())
			.resultSetProxyLogicFactory(new SimpleResultSetProxyLogicFactory())
			.build());
		return proxy;
	}

}
