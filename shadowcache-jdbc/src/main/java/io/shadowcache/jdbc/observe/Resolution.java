package io.shadowcache.jdbc.observe;

/**
 * The definitions by which it was found out what one connection changes. Used by one
 * thread at a time, as connections are.
 */
final class Resolution {

	private final Tables tables;

	private long version;

	private boolean defining;

	Resolution(Tables tables) {
		this.tables = tables;
		this.version = tables.version();
	}

	/**
	 * It is found out by other definitions from now on.
	 * @param resolvedAt the version of the tables
	 */
	void at(long resolvedAt) {
		this.version = resolvedAt;
	}

	/**
	 * A definition is about to be executed, which others may see after a commit only.
	 */
	void defining() {
		if (!this.defining) {
			this.defining = true;
			this.tables.changing();
		}
	}

	/**
	 * Whether something of a definition may be hidden yet.
	 */
	boolean isDefining() {
		return this.defining;
	}

	/**
	 * Nothing of a definition is hidden any more.
	 */
	void defined() {
		if (this.defining) {
			this.defining = false;
			this.tables.changed();
			boolean onlyOwn = this.tables.version() == this.version + 1;
			this.version += onlyOwn ? 1 : 0;
		}
	}

	/**
	 * Whether something was defined since it was found out what is changed, by which more
	 * may be changed.
	 */
	boolean isOvertaken() {
		return !this.defining && this.version != this.tables.version();
	}

}
