package io.shadowcache.jdbc.observe;

import java.sql.Connection;
import java.util.HashSet;
import java.util.Set;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.engine.WriteRefusedException;

/**
 * What one connection has changed since it was taken from the pool, or since its last
 * commit. Used by one thread at a time, as connections are.
 * <p>
 * A text that begins or commits a transaction itself ends all certainty about when
 * something is committed. What is changed from then on is invalidated at every statement
 * that may commit, until the connection is closed. Where somebody works on the connection
 * of the driver, past its proxy, everything is announced all that time.
 */
final class ConnectionWrites {

	private final CacheLink cache;

	private final Tables tables;

	private final Announcement announcement;

	private final Uncommitted dirt = new Uncommitted();

	private final Set<Dependency> ofRows = new HashSet<>();

	private final Resolution resolution;

	private boolean literal;

	private boolean unusual;

	ConnectionWrites(CacheLink cache, Tables tables) {
		this.cache = cache;
		this.tables = tables;
		this.announcement = new Announcement(cache.commits());
		this.resolution = new Resolution(tables);
	}

	/**
	 * Whether transactions are begun and ended by texts, so that it is not known whether
	 * there is one.
	 */
	boolean isLiteral() {
		return this.literal;
	}

	/**
	 * Whether unqualified names and quotes may mean something else than on other
	 * connections.
	 */
	boolean isUnusual() {
		return this.unusual;
	}

	void becomeUnusual() {
		this.unusual = true;
	}

	/**
	 * Statements are about to change something.
	 * @param changed what they change
	 * @param resolvedAt the version of the tables before these were resolved
	 * @param autoCommit whether the connection commits each statement
	 * @param ending how they meet the transaction
	 */
	void beforeStatement(Set<Dependency> changed, long resolvedAt, boolean autoCommit, Ending ending) {
		if (this.dirt.isEmpty()) {
			this.resolution.at(resolvedAt);
		}
		this.literal |= ending == Ending.LITERAL;
		Set<Dependency> committed = this.dirt.committedBy(changed, autoCommit, ending);
		if (!autoCommit || this.literal) {
			this.dirt.add(changed);
			this.cache.wrote(changed);
		}
		this.announcement.begin(committed, this.cache.commits()::beforeStatement);
	}

	/**
	 * Rows of a result may be changed later.
	 * @param changed what that changes
	 */
	void mayChangeRows(Set<Dependency> changed) {
		this.ofRows.addAll(changed);
	}

	/**
	 * A row of a result is about to be changed.
	 */
	void beforeRow(boolean autoCommit) {
		beforeStatement(Set.copyOf(this.ofRows), this.tables.version(), autoCommit, Ending.NONE);
	}

	/**
	 * Returns what follows definitions on this connection.
	 */
	Resolution resolution() {
		return this.resolution;
	}

	/**
	 * The statement has ended.
	 * @param answered whether the database has answered, be it with an error
	 */
	void afterStatement(boolean answered) {
		boolean overtaken = this.announcement.isMade() && this.resolution.isOvertaken();
		this.announcement.end(answered);
		if (overtaken) {
			this.cache.commits().beforeAnything(this.tables.all()).ended();
		}
	}

	/**
	 * The connection is about to commit, or to be given back.
	 * @param connection the connection behind the proxy
	 * @throws WriteRefusedException if it must roll back instead
	 */
	void beforeCommit(Connection connection) {
		if (!this.dirt.isEmpty() && this.resolution.isOvertaken()) {
			this.dirt.add(this.tables.all());
		}
		this.announcement.begin(this.dirt.all(), (all) -> this.cache.commits().beforeCommit(all, connection));
	}

	/**
	 * More is committed than statements were seen to change.
	 */
	void declared(Set<Dependency> changed) {
		this.dirt.add(changed);
	}

	/**
	 * The connection has committed, or tried to.
	 * @param done whether it has
	 * @param answered whether the database has answered, be it with an error
	 */
	void afterCommit(boolean done, boolean answered) {
		if (done && !this.literal) {
			this.dirt.clear();
		}
		this.announcement.end(answered);
		this.resolution.defined();
	}

	/**
	 * The connection was given back.
	 */
	void closed(boolean answered) {
		this.announcement.last(answered);
		this.resolution.defined();
	}

	/**
	 * The connection has rolled back as a whole.
	 */
	void rolledBack() {
		if (!this.literal) {
			this.dirt.clear();
		}
		this.resolution.defined();
	}

	/**
	 * Somebody has got hold of what is behind the proxy.
	 */
	void unwrapped() {
		this.literal = true;
		Set<Dependency> all = this.tables.all();
		this.dirt.add(all);
		this.cache.wrote(all);
		this.announcement.keep(all);
	}

}
