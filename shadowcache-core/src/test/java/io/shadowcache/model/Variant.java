package io.shadowcache.model;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiFunction;

import io.shadowcache.engine.ConsistencyLevel;
import io.shadowcache.operation.NearMode;
import io.shadowcache.store.CacheStore;

/**
 * The protocol, or the protocol with one rule left out.
 *
 * @param level the level of the tables
 * @param writing what a writer does
 * @param faults what may happen
 * @param ablation decorates the store
 * @param rules which rules are left out
 * @param rows whether some read and write single rows
 * @param near how processes keep entries in their own memory
 */
record Variant(ConsistencyLevel level, Writing writing, Set<Fault> faults,
		BiFunction<CacheStore, World, CacheStore> ablation, Set<Missing> rules, boolean rows, NearMode near) {

	static final Variant MARKED = new Variant(ConsistencyLevel.MARKED, Writing.PROTOCOL, Set.of(),
			(store, world) -> store, Set.of(), false, NearMode.OFF);

	static final Variant AFTER_COMMIT = new Variant(ConsistencyLevel.AFTER_COMMIT, Writing.PROTOCOL, Set.of(),
			(store, world) -> store, Set.of(), false, NearMode.OFF);

	static final Variant STRICT = new Variant(ConsistencyLevel.STRICT, Writing.PROTOCOL, Set.of(),
			(store, world) -> store, Set.of(), false, NearMode.OFF);

	Variant writing(Writing value) {
		return new Variant(this.level, value, this.faults, this.ablation, this.rules, this.rows, this.near);
	}

	Variant with(Fault first, Fault... more) {
		return new Variant(this.level, this.writing, EnumSet.of(first, more), this.ablation, this.rules, this.rows,
				this.near);
	}

	Variant over(BiFunction<CacheStore, World, CacheStore> value) {
		return new Variant(this.level, this.writing, this.faults, value, this.rules, this.rows, this.near);
	}

	Variant without(Missing first, Missing... more) {
		return new Variant(this.level, this.writing, this.faults, this.ablation, EnumSet.of(first, more), this.rows,
				this.near);
	}

	Variant ofRows() {
		return new Variant(this.level, this.writing, this.faults, this.ablation, this.rules, true, this.near);
	}

	Variant near(NearMode value) {
		return new Variant(this.level, this.writing, this.faults, this.ablation, this.rules, this.rows, value);
	}

	boolean generation() {
		return !this.rules.contains(Missing.GENERATION);
	}

	boolean quarantine() {
		return !this.rules.contains(Missing.QUARANTINE);
	}

	boolean sameBytes() {
		return this.rules.contains(Missing.FRESH_BYTES);
	}

	boolean lacks(Missing rule) {
		return this.rules.contains(rule);
	}

	/**
	 * Whether writers leave intents in the database.
	 */
	boolean leavesIntents() {
		return this.level == ConsistencyLevel.STRICT || has(Fault.BLACKOUT);
	}

	boolean has(Fault fault) {
		return this.faults.contains(fault);
	}

	/**
	 * What a writer does.
	 */
	enum Writing {

		PROTOCOL, AWAIT_RELEASE, INVALIDATE_BEFORE_COMMIT, DELETE_ENTRY_AFTER_COMMIT

	}

	/**
	 * Rules of the fake server, and of the reader, that can be left out.
	 */
	enum Missing {

		GENERATION, QUARANTINE, FRESH_BYTES, SNAPSHOT_RULE,
		/** Permissions to leave out what nothing reads have no end for who has them. */
		PERMISSION_END,
		/** First readers do not wait for the permissions of others. */
		PERMISSION_WAIT,
		/** A list of tables is believed though it may have been lost in between. */
		LIST_NAME,
		/** A table that was noted as read is taken for noted in every generation. */
		NOTED_GENERATION,
		/** First readers overlook writes of their own process that are under way. */
		UNDER_WAY,
		/** First readers look for such writes before they tell that they read. */
		JOIN_FIRST,
		/** A near cache notes what it has heard of before it asks. */
		CLAIM_BEFORE_REQUEST,
		/** Nobody outside of a transaction can tell that it has left an intent. */
		INTENT_LOCK,
		/** A quarantine ends with the lease, whoever has left an intent. */
		RECORDED_WRITERS,
		/** After an outage the store is trusted at once. */
		RECOVERY

	}

	/**
	 * What may happen.
	 */
	enum Fault {

		EVICT, FLUSH, FAILOVER, FULL, SNAPSHOT, TIME,
		/** Calls of the store fail, before or after they have taken effect. */
		OUTAGE,
		/**
		 * The store is away for all, until no transaction is open. Writers leave intents
		 * at each level.
		 */
		BLACKOUT,
		/** The connection breaks at the commit. */
		UNKNOWN_OUTCOME,
		/** Each writer has a process of its own, which may die. */
		CRASH,
		/** A commit may take longer than the lease. */
		LATE,
		/**
		 * No fault: writers leave out what nothing reads, and there are three processes.
		 */
		UNREAD,
		/** Time passes while transactions are open, but less than the lease. */
		TICK,
		/** The lists of tables that are read, and of permissions, are evicted. */
		EVICT_LISTS,
		/**
		 * Entries expire at once, and every other query fails; old values may be served.
		 */
		EXPIRED

	}

}
