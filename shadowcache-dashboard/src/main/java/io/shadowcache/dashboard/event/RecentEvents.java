package io.shadowcache.dashboard.event;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A bounded list of the last events. What happens to the same subject again and again is
 * one event with a count, so that a busy table does not push out the rest. Safe for use
 * by several threads; its lock is held for less than a microsecond.
 */
final class RecentEvents {

	/**
	 * After such a pause the same thing is another event.
	 */
	private static final long PAUSE_MILLIS = 10_000;

	private final Clock clock;

	private final int capacity;

	private final Map<Key, CacheEvent> going = new LinkedHashMap<>();

	private final Deque<CacheEvent> over = new ArrayDeque<>();

	RecentEvents(Clock clock, int capacity) {
		this.clock = clock;
		this.capacity = capacity;
	}

	synchronized void add(EventKind kind, String subject, String detail) {
		long now = this.clock.millis();
		Key key = new Key(kind, subject);
		CacheEvent before = this.going.remove(key);
		if (before != null && now - before.last() > PAUSE_MILLIS) {
			this.over.addLast(before);
			before = null;
		}
		this.going.put(key, (before != null) ? before.again(detail, now) : CacheEvent.once(kind, subject, detail, now));
		if (this.going.size() + this.over.size() > this.capacity) {
			removeOldest();
		}
	}

	private void removeOldest() {
		if (this.over.pollFirst() == null) {
			this.going.remove(this.going.keySet().iterator().next());
		}
	}

	/**
	 * Returns the events, the latest first.
	 */
	synchronized List<CacheEvent> latest() {
		List<CacheEvent> events = new ArrayList<>(this.going.values());
		events.addAll(this.over);
		events.sort(Comparator.comparingLong(CacheEvent::last).reversed());
		return events;
	}

	private record Key(EventKind kind, String subject) {
	}

}
