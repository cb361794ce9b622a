package io.shadowcache.checker.worker;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import io.shadowcache.store.Failpoint;
import io.shadowcache.store.Failpoints;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Tells when a commit is sent, and when it was answered.
 */
public class FailpointDataSource extends DelegatingDataSource {

	private final Failpoints failpoints;

	private final CommitAborts aborts;

	FailpointDataSource(DataSource dataSource, Failpoints failpoints, CommitAborts aborts) {
		super(dataSource);
		this.failpoints = failpoints;
		this.aborts = aborts;
	}

	@Override
	public Connection getConnection() throws SQLException {
		Connection connection = super.getConnection();
		return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Connection.class },
				(proxy, method, arguments) -> {
					boolean commit = method.getName().equals("commit");
					if (commit) {
						this.failpoints.reached(Failpoint.COMMITTING);
						this.aborts.committing(connection);
					}
					try {
						return method.invoke(connection, arguments);
					}
					catch (InvocationTargetException ex) {
						throw ex.getTargetException();
					}
					finally {
						if (commit) {
							this.failpoints.reached(Failpoint.COMMITTED);
						}
					}
				});
	}

}
