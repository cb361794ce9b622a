package io.shadowcache.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import io.shadowcache.engine.Intent;
import io.shadowcache.engine.IntentWriter;
import io.shadowcache.store.WriterId;

/**
 * A database that shows the number of transactions that have committed, and for each row
 * the last of them that has changed it.
 */
final class Database {

	private final List<Transaction> open = new ArrayList<>();

	private final List<Transaction> orphans = new ArrayList<>();

	private final Map<WriterId, Transaction> writers = new HashMap<>();

	private final ThreadLocal<Transaction> running = new ThreadLocal<>();

	private final List<Intent> intents = new ArrayList<>();

	private final Shown committed = new Shown();

	private final Shown acknowledged = new Shown();

	int committed(Rows rows) {
		return this.committed.of(rows);
	}

	int acknowledged(Rows rows) {
		return this.acknowledged.of(rows);
	}

	Transaction begin(Rows changed) {
		Transaction transaction = new Transaction(changed);
		this.open.add(transaction);
		this.running.set(transaction);
		return transaction;
	}

	int commit(Transaction transaction) {
		end(transaction);
		if (transaction.intent != null) {
			this.intents.add(transaction.intent);
		}
		int value = this.committed.of(Rows.UNKNOWN) + 1;
		this.committed.raise(transaction.changed, value);
		return value;
	}

	void rollBack(Transaction transaction) {
		end(transaction);
	}

	/**
	 * Nobody waits for the transaction any more, but the database may still commit it.
	 */
	void orphan(Transaction transaction) {
		this.orphans.add(transaction);
	}

	List<Transaction> orphans() {
		return this.orphans;
	}

	void acknowledge(Rows changed, int value) {
		this.acknowledged.raise(changed, value);
	}

	boolean hasOpenTransactions() {
		return !this.open.isEmpty();
	}

	/**
	 * Remembers who marks, so that the database can be asked about a mark.
	 */
	void marked(WriterId writer) {
		Transaction transaction = this.running.get();
		if (transaction != null) {
			this.writers.putIfAbsent(writer, transaction);
		}
	}

	/**
	 * Writes intents in a transaction.
	 */
	IntentWriter intents(Transaction transaction) {
		return new IntentWriter() {

			@Override
			public void write(Intent intent) {
				transaction.intent = intent;
				Database.this.writers.put(intent.writer(), transaction);
			}

			@Override
			public boolean writeIfPossible(Intent intent) {
				write(intent);
				return true;
			}

		};
	}

	/**
	 * Returns the intents of transactions that have committed, for good until removed.
	 */
	List<Intent> committedIntents() {
		return this.intents;
	}

	/**
	 * Notes the transactions that have left an intent and are under way.
	 * @return whether all of them have ended
	 */
	BooleanSupplier watchIntents() {
		List<Transaction> noted = this.open.stream().filter((transaction) -> transaction.intent != null).toList();
		return () -> Collections.disjoint(this.open, noted);
	}

	boolean hasEnded(WriterId writer) {
		return !this.open.contains(this.writers.get(writer));
	}

	private void end(Transaction transaction) {
		this.open.remove(transaction);
		this.orphans.remove(transaction);
		this.running.remove();
	}

	/**
	 * A transaction that writes.
	 */
	static final class Transaction {

		private final Rows changed;

		private Intent intent;

		Transaction(Rows changed) {
			this.changed = changed;
		}

	}

	/**
	 * What who reads the table, or a row, gets to see.
	 */
	private static final class Shown {

		private final Map<Rows, Integer> values = new EnumMap<>(Rows.class);

		int of(Rows rows) {
			return this.values.getOrDefault(rows, 0);
		}

		void raise(Rows changed, int value) {
			for (Rows rows : Rows.values()) {
				if (rows.meets(changed)) {
					this.values.merge(rows, value, Math::max);
				}
			}
		}

	}

}
