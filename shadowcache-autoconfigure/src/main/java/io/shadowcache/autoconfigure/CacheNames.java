package io.shadowcache.autoconfigure;

/**
 * Whose entries the cache keeps.
 *
 * @param application the application that owns them
 * @param database the id of the database that they are read from
 */
record CacheNames(String application, String database) {

	/**
	 * Returns what tells these entries apart from all others in the same store.
	 */
	String namespace() {
		return this.application + ":" + this.database;
	}

}
