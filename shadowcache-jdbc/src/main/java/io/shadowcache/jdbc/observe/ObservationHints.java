package io.shadowcache.jdbc.observe;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;

import javax.sql.DataSource;

import net.ttddyy.dsproxy.proxy.ProxyJdbcObject;
import org.jspecify.annotations.Nullable;

import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

/**
 * Tells a native image which proxies observe SQL, and where the statements are that make
 * the table of intents.
 */
final class ObservationHints implements RuntimeHintsRegistrar {

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader loader) {
		List.of(DataSource.class, Connection.class, Statement.class, PreparedStatement.class, CallableStatement.class)
			.forEach((type) -> hints.proxies().registerJdkProxy(ProxyJdbcObject.class, type));
		hints.resources().registerPattern("io/shadowcache/jdbc/intent/*.sql");
	}

}
