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
	 * The memory of this process, for tests and for applications of one instance.
	 */
	MEMORY

}
