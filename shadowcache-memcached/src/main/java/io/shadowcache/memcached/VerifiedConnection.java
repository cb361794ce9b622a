package io.shadowcache.memcached;

/**
 * A connection whose server is known.
 *
 * @param connection the connection
 * @param server what the server said when it was verified first
 */
record VerifiedConnection(Connection connection, ServerInfo server) {

}
