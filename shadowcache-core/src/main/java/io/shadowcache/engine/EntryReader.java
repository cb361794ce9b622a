package io.shadowcache.engine;

import java.util.List;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.operation.ExpiryPolicy;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.store.Entry;
import io.shadowcache.store.EntryHeader;
import io.shadowcache.store.EntrySource;
import io.shadowcache.store.HeldEntry;
import io.shadowcache.store.Lookup;
import io.shadowcache.store.VersionPrint;
import org.jspecify.annotations.Nullable;

/**
 * Judges the bytes that a lookup brought: a usable entry, or the reason why there is
 * none.
 */
final class EntryReader {

	private final EngineContext context;

	private final KnownExpiries expiries;

	EntryReader(EngineContext context, KnownExpiries expiries) {
		this.context = context;
		this.expiries = expiries;
	}

	/**
	 * Judges what was found, and reports a hit or a miss.
	 */
	Found read(Question question, Lookup lookup, long startNanos) {
		Entry entry = valid(question, lookup);
		if (entry == null) {
			return Found.NOTHING;
		}
		ExpiryPolicy expiry = question.query().expiry();
		long expiresAt = entry.header().expiresAtMillis();
		if (lookup.source() != EntrySource.PUSH && expiresAt <= now()) {
			this.context.missed(question.query(), MissReason.EXPIRED);
			return expiry.allowsStale(now(), expiresAt) ? Found.expired(entry) : Found.NOTHING;
		}
		Found found = found(question.query(), entry, lookup.held());
		if (found == null) {
			this.context.missed(question.query(), MissReason.UNREADABLE);
			return Found.NOTHING;
		}
		this.context.listener()
			.onHit(question.query(), lookup.source(), this.context.nanoTime() - startNanos,
					Entry.FRAME_BYTES + entry.length());
		boolean due = expiry.beta() > 0
				&& expiry.isDue(now(), expiresAt, entry.header().loadMillis(), this.context.random());
		return due ? found.due(entry.header()) : found;
	}

	/**
	 * Returns the entry if no write has made it useless, however old it is; otherwise a
	 * miss is reported.
	 */
	private @Nullable Entry valid(Question question, Lookup lookup) {
		QueryOperation query = question.query();
		if (lookup.frame() == null) {
			this.context.missed(query,
					this.expiries.hasExpired(question.key(), now()) ? MissReason.EXPIRED : MissReason.ABSENT);
			return null;
		}
		Entry entry = entryOf(lookup.frame(), lookup.held());
		if (entry == null || !isOf(question, entry.header())) {
			this.context.missed(query, MissReason.UNREADABLE);
			return null;
		}
		if (!isUnder(entry, lookup.stamp())) {
			reportStale(question, entry.header(), lookup.stamp());
			return null;
		}
		return entry;
	}

	/**
	 * Whether an entry was loaded under a stamp that may be used.
	 */
	static boolean isUnder(Entry entry, Stamp stamp) {
		return !stamp.isBlocked() && entry.header().stamp().equals(stamp.hash());
	}

	private static @Nullable Entry entryOf(byte[] frame, @Nullable HeldEntry held) {
		return (held != null) ? held.entry() : Entry.decode(frame);
	}

	/**
	 * Decodes an entry, one that this process keeps once for all if callers can share its
	 * value. What serves every caller of an immutable value is kept with it.
	 */
	static @Nullable Found found(QueryOperation query, Entry entry, @Nullable HeldEntry held) {
		if (held == null || !query.near().live()) {
			return decoded(query, entry);
		}
		Found kept = (held.value() instanceof Found found) ? found : null;
		if (kept == null) {
			kept = decoded(query, entry);
			if (kept == null) {
				return null;
			}
			held.keep(kept);
		}
		return shared(query, entry, kept);
	}

	private static @Nullable Found shared(QueryOperation query, Entry entry, Found kept) {
		Answer answer = kept.hit();
		Object value = (answer != null) ? answer.value() : null;
		Object shared = (value != null) ? GuardedCodec.share(query, value) : null;
		if (shared == value) {
			return kept;
		}
		return (shared != null) ? Found.fresh(new Answer(shared, Answer.Origin.HIT, entry.header().storedAtMillis()))
				: decoded(query, entry);
	}

	private static @Nullable Found decoded(QueryOperation query, Entry entry) {
		Answer answer = decode(query, entry, Answer.Origin.HIT);
		return (answer != null) ? Found.fresh(answer) : null;
	}

	/**
	 * Decodes an entry for one caller.
	 * @return {@code null} if the codec cannot decode it
	 */
	static @Nullable Answer decode(QueryOperation query, Entry entry, Answer.Origin origin) {
		if (entry.isNull()) {
			return new Answer(null, origin, entry.header().storedAtMillis());
		}
		Object value = GuardedCodec.decode(query, entry.array(), entry.offset(), entry.length());
		return (value != null) ? new Answer(value, origin, entry.header().storedAtMillis()) : null;
	}

	private long now() {
		return this.context.clock().millis();
	}

	private static boolean isOf(Question question, EntryHeader header) {
		return question.key().isChecked(header.check()) && header.shape() == question.query().valueType().shape();
	}

	private void reportStale(Question question, EntryHeader header, Stamp current) {
		QueryOperation query = question.query();
		DependencySet dependencies = question.dependencies();
		if (current.isBlocked()) {
			this.context.listener().onMiss(query, MissReason.BLOCKED, blocked(dependencies, current));
			return;
		}
		int print = header.versionPrint();
		if (VersionPrint.isOfGeneration(print, current)) {
			List<Dependency> changed = VersionPrint.changed(print, dependencies, current);
			this.context.listener().onMiss(query, MissReason.INVALIDATED, changed);
		}
		else {
			this.context.missed(query, MissReason.GENERATION);
		}
	}

	private static List<Dependency> blocked(DependencySet dependencies, Stamp current) {
		List<Dependency> sorted = dependencies.asList();
		return sorted.stream().filter((one) -> current.versions().get(sorted.indexOf(one)).blocked()).toList();
	}

}
