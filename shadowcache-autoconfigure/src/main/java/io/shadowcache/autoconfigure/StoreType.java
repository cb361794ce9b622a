package io.shadowcache.autoconfigure;

/**
 * Where entries and versions are kept.
 */
public enum StoreType {

	/**
	 * Redis or Valkey, shared by all instances.
	 */
	REDIS,

	/**
	 * memcached, shared by all instances; marks of writers may be evicted.
	 */
	MEMCACHED,

	/**
	 * The memory of this process, for tests and for applications of one instance.
	 */
	MEMORY

}
