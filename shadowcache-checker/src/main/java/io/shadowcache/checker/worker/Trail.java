package io.shadowcache.checker.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Remembers what one thread did lately. Written by that thread, read by any.
 */
final class Trail {

	private static final int REMEMBERED = 400;

	private final AtomicReferenceArray<Event> events = new AtomicReferenceArray<>(REMEMBERED);

	private final String thread;

	private int next;

	Trail(String thread) {
		this.thread = thread;
	}

	/**
	 * Remembers something about a counter.
	 */
	void add(String what, int key, long value) {
		remember(new Event(System.nanoTime(), this.thread, what, key, value));
	}

	void add(String what) {
		add(what, -1, 0);
	}

	private void remember(Event event) {
		this.events.setRelease(this.next, event);
		this.next = (this.next + 1) % REMEMBERED;
	}

	List<Event> events() {
		List<Event> remembered = new ArrayList<>();
		for (int index = 0; index < REMEMBERED; index++) {
			Event event = this.events.getAcquire(index);
			if (event != null) {
				remembered.add(event);
			}
		}
		return remembered;
	}

	/**
	 * Something that the thread did, put into words only when somebody asks.
	 *
	 * @param time when, by the monotonic clock, in nanoseconds
	 * @param thread the name of the thread
	 * @param what what it did
	 * @param key the counter, or -1
	 * @param value its value
	 */
	record Event(long time, String thread, String what, int key, long value) {

		String in(History.Clock clock) {
			return (this.key < 0) ? "%s %s %s".formatted(clock.at(this.time), this.thread, this.what)
					: "%s %s %s %d = %d".formatted(clock.at(this.time), this.thread, this.what, this.key, this.value);
		}

	}

}
