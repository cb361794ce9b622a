package io.shadowcache.store;

import java.net.URI;
import java.util.Set;

/**
 * Makes stores of one kind of cache server from their address. Found by
 * {@link java.util.ServiceLoader}: a module names its provider in
 * {@code META-INF/services/io.shadowcache.store.CacheStoreProvider}, and it is known from
 * then on wherever it is on the class path. Must have a public constructor without
 * parameters, which does nothing but create it.
 */
public interface CacheStoreProvider {

	/**
	 * Returns the names that it is chosen by, each of them the scheme of a URI.
	 * @return lower-case names that no other provider has, such as {@code redis}
	 */
	Set<String> engines();

	/**
	 * Returns the port of an address that names none.
	 * @param engine one of {@link #engines()}
	 * @return a port, or 0 if this engine has none
	 */
	int defaultPort(String engine);

	/**
	 * Makes a store. It connects when it is started.
	 * @param location where the server is; its scheme is one of {@link #engines()} in
	 * lower case, and it need not name a host or port
	 * @param settings whose entries the store keeps, and with how much patience
	 * @return a store, owned by the caller
	 * @throws IllegalArgumentException if the location or a name is not possible here;
	 * the message says what to write instead, without the credentials in the location
	 */
	CacheStore create(URI location, StoreSettings settings);

}
