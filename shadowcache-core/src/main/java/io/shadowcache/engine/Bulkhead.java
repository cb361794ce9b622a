package io.shadowcache.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Counts the loads of each table, and lets further ones wait in line. A load of several
 * tables is admitted to all of them at once, so that no two loads wait for each other.
 * Whoever comes first is admitted first: a load that waits for one of its tables keeps
 * later loads of the others behind it, else those might keep it waiting for ever. Safe
 * for use by many threads.
 */
final class Bulkhead {

	private final int maxLoads;

	private final ReentrantLock lock = new ReentrantLock();

	private final Map<String, Integer> running = new HashMap<>();

	private final Deque<Ticket> line = new ArrayDeque<>();

	Bulkhead(int maxLoads) {
		this.maxLoads = maxLoads;
	}

	/**
	 * Asks for admission.
	 * @param tables the tables of the load, without repetition
	 * @return what is to be {@linkplain #leave given back} after the load; admitted as
	 * soon as it {@linkplain Ticket#admission() says so}
	 */
	Ticket enter(List<String> tables) {
		Ticket ticket = new Ticket(List.copyOf(tables), new CompletableFuture<>());
		this.lock.lock();
		try {
			this.line.add(ticket);
		}
		finally {
			this.lock.unlock();
		}
		admitNext();
		return ticket;
	}

	/**
	 * Admits a load without waiting any longer.
	 * @return whether it was not admitted already
	 */
	boolean force(Ticket ticket) {
		this.lock.lock();
		try {
			if (!this.line.remove(ticket)) {
				return false;
			}
			count(ticket, 1);
		}
		finally {
			this.lock.unlock();
		}
		admitNext();
		return true;
	}

	/**
	 * An admitted load has ended.
	 */
	void leave(Ticket ticket) {
		this.lock.lock();
		try {
			count(ticket, -1);
		}
		finally {
			this.lock.unlock();
		}
		admitNext();
	}

	private void admitNext() {
		List<Ticket> admitted;
		this.lock.lock();
		try {
			admitted = takeFromLine();
		}
		finally {
			this.lock.unlock();
		}
		admitted.forEach((ticket) -> ticket.admission.complete(null));
	}

	private List<Ticket> takeFromLine() {
		List<Ticket> admitted = new ArrayList<>();
		Set<String> claimed = new HashSet<>();
		for (Iterator<Ticket> tickets = this.line.iterator(); tickets.hasNext();) {
			Ticket ticket = tickets.next();
			if (ticket.tables.stream().allMatch((table) -> !claimed.contains(table) && hasRoom(table))) {
				tickets.remove();
				count(ticket, 1);
				admitted.add(ticket);
			}
			else {
				claimed.addAll(ticket.tables);
			}
		}
		return admitted;
	}

	private boolean hasRoom(String table) {
		return this.running.getOrDefault(table, 0) < this.maxLoads;
	}

	private void count(Ticket ticket, int change) {
		for (String table : ticket.tables) {
			this.running.merge(table, change, (before, more) -> (before + more != 0) ? before + more : null);
		}
	}

	/**
	 * A load that runs or waits. Compared by identity.
	 */
	static final class Ticket {

		private final List<String> tables;

		private final CompletableFuture<Void> admission;

		private Ticket(List<String> tables, CompletableFuture<Void> admission) {
			this.tables = tables;
			this.admission = admission;
		}

		CompletableFuture<Void> admission() {
			return this.admission;
		}

	}

}
