package io.shadowcache.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.shadowcache.store.WriterId;

/**
 * A database whose only value is the number of transactions that have committed.
 */
final class Database {

	private final List<Transaction> open = new ArrayList<>();

	private final List<Transaction> orphans = new ArrayList<>();

	private final Map<WriterId, Transaction> writers = new HashMap<>();

	private final ThreadLocal<Transaction> running = new ThreadLocal<>();

	private int committed;

	private int acknowledged;

	int committed() {
		return this.committed;
	}

	int acknowledged() {
		return this.acknowledged;
	}

	Transaction begin() {
		Transaction transaction = new Transaction();
		this.open.add(transaction);
		this.running.set(transaction);
		return transaction;
	}

	int commit(Transaction transaction) {
		end(transaction);
		return ++this.committed;
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

	void acknowledge(int value) {
		this.acknowledged = Math.max(this.acknowledged, value);
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

	}

}
