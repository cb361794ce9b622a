package io.shadowcache.jdbc.observe;

import java.sql.ResultSet;
import java.sql.SQLException;

import net.ttddyy.dsproxy.ConnectionInfo;
import net.ttddyy.dsproxy.proxy.ProxyConfig;
import net.ttddyy.dsproxy.proxy.jdk.JdkJdbcProxyFactory;

/**
 * Puts a proxy around results whose rows can be changed, and around no others: reading
 * rows costs nothing more.
 */
final class UpdatableRows extends JdkJdbcProxyFactory {

	@Override
	public ResultSet createResultSet(ResultSet result, ConnectionInfo connection, ProxyConfig configuration) {
		return isUpdatable(result) ? super.createResultSet(result, connection, configuration) : result;
	}

	private static boolean isUpdatable(ResultSet result) {
		try {
			return result.getConcurrency() == ResultSet.CONCUR_UPDATABLE;
		}
		catch (SQLException ex) {
			return false;
		}
	}

}
