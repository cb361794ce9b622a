package io.shadowcache.sample.web;

import java.util.Locale;
import java.util.concurrent.TimeUnit;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What the cache did for one request. Confined to the thread of the request.
 */
final class CacheReport {

	private static final String ATTRIBUTE = CacheReport.class.getName();

	private static final double NANOS_PER_MILLI = TimeUnit.MILLISECONDS.toNanos(1);

	private int hits;

	private int misses;

	private int bypasses;

	private long cacheNanos;

	private long databaseNanos;

	/**
	 * Returns the report of the current request, or one that nobody will read.
	 */
	static CacheReport current() {
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		if (request == null) {
			return new CacheReport();
		}
		CacheReport report = (CacheReport) request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
		if (report == null) {
			report = new CacheReport();
			request.setAttribute(ATTRIBUTE, report, RequestAttributes.SCOPE_REQUEST);
		}
		return report;
	}

	void hit(long nanos) {
		this.hits++;
		this.cacheNanos += nanos;
	}

	void miss() {
		this.misses++;
	}

	void bypass() {
		this.bypasses++;
	}

	void loaded(long nanos) {
		this.databaseNanos += nanos;
	}

	/**
	 * Returns {@code hit} only if the cache answered all queries of the request.
	 */
	String outcome() {
		if (this.misses > 0) {
			return "miss";
		}
		return (this.hits > 0 && this.bypasses == 0) ? "hit" : "bypass";
	}

	/**
	 * Returns the value of the {@code Server-Timing} header, in milliseconds.
	 */
	String timing() {
		return String.format(Locale.ROOT, "cache;dur=%.3f, db;dur=%.3f", this.cacheNanos / NANOS_PER_MILLI,
				this.databaseNanos / NANOS_PER_MILLI);
	}

}
