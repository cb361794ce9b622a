package io.shadowcache.dashboard.event;

/**
 * Something that has happened, once or several times in a row.
 *
 * @param kind what
 * @param level how much it matters
 * @param title the same in words
 * @param subject to what: a table, a query, or a command of the store; may be empty
 * @param detail more about the last time; may be empty
 * @param first when it began, in milliseconds since 1970
 * @param last when it was seen last, in milliseconds since 1970
 * @param count how often; at least 1
 */
public record CacheEvent(EventKind kind, EventLevel level, String title, String subject, String detail, long first,
		long last, long count) {

	static CacheEvent once(EventKind kind, String subject, String detail, long now) {
		return new CacheEvent(kind, kind.level(), kind.title(), subject, detail, now, now, 1);
	}

	CacheEvent again(String detail, long now) {
		return new CacheEvent(this.kind, this.level, this.title, this.subject, detail, this.first, now, this.count + 1);
	}

}
