package io.shadowcache.sample.server;

/**
 * A real MariaDB for tests, reached as MySQL is.
 */
public final class TestDatabase implements AutoCloseable {

	private final EmbeddedMariaDb server = new EmbeddedMariaDb();

	private final Thread stop = new Thread(this.server::close, "stop-test-database");

	public TestDatabase() {
		Runtime.getRuntime().addShutdownHook(this.stop);
		this.server.start();
	}

	/**
	 * Returns the JDBC URL of a catalog, which is created with the first connection.
	 */
	public String url(String catalog) {
		return new EmbeddedMariaDbConnectionDetails(this.server.port()).getJdbcUrl().replace("/airport", "/" + catalog);
	}

	@Override
	public void close() {
		this.server.close();
		Runtime.getRuntime().removeShutdownHook(this.stop);
	}

}
