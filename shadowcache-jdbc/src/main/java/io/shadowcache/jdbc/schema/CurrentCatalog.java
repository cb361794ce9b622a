package io.shadowcache.jdbc.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import io.shadowcache.jdbc.sql.SqlName;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the catalog that was read last, for as long as no definition is seen. It is read
 * again by whoever has a connection to spare: after a definition, and, but not more often
 * than every ten seconds, to look for names that are not in it. Safe for use by many
 * threads; one reads at a time, and others that would wait for it.
 */
final class CurrentCatalog {

	private static final Logger logger = LoggerFactory.getLogger(CurrentCatalog.class);

	private static final long RETRY_NANOS = 10_000_000_000L;

	private static final int MOST_NAMES = 1000;

	private final Definitions definitions;

	private final Supplier<Place> place;

	private final LongSupplier nanoTime;

	private final ReentrantLock reading = new ReentrantLock();

	private final Set<SqlName> sought = ConcurrentHashMap.newKeySet();

	private volatile @Nullable Read last;

	private volatile long readAt;

	private volatile boolean everRead;

	CurrentCatalog(Definitions definitions, Supplier<Place> place, LongSupplier nanoTime) {
		this.definitions = definitions;
		this.place = place;
		this.nanoTime = nanoTime;
	}

	/**
	 * Returns what names mean by the catalog, if nothing has been defined since it was
	 * read.
	 */
	@Nullable Meanings get() {
		Read known = this.last;
		return (known != null && known.version == this.definitions.version()) ? known.meanings : null;
	}

	/**
	 * Returns the catalog that was read last, however old.
	 */
	@Nullable Catalog latest() {
		Read known = this.last;
		return (known != null) ? known.meanings.catalog() : null;
	}

	/**
	 * Has names looked for when the catalog is read again.
	 */
	void seek(Collection<SqlName> names) {
		if (!names.isEmpty() && this.sought.size() < MOST_NAMES) {
			this.sought.addAll(names);
		}
	}

	boolean isOutdated() {
		long version = this.definitions.version();
		Read known = this.last;
		boolean defined = version != Definitions.UNDER_WAY && known != null && known.version != version;
		return defined || ((known == null || !this.sought.isEmpty()) && isDue());
	}

	private boolean isDue() {
		return !this.everRead || this.nanoTime.getAsLong() - this.readAt > RETRY_NANOS;
	}

	/**
	 * Reads the catalog by a connection in no transaction, unless another thread has done
	 * so.
	 */
	void refresh(Connection connection) {
		this.reading.lock();
		try {
			if (isOutdated()) {
				this.last = read(connection);
				this.readAt = this.nanoTime.getAsLong();
				this.everRead = true;
			}
		}
		finally {
			this.reading.unlock();
		}
	}

	private @Nullable Read read(Connection connection) {
		long version = this.definitions.version();
		Set<SqlName> looked = Set.copyOf(this.sought);
		Read before = this.last;
		try (Aside aside = new Aside(connection)) {
			CatalogReader reader = aside.reader();
			if (reader == null) {
				return null;
			}
			Session session = reader.session(connection);
			if (before != null && !before.session.equals(session)) {
				return before;
			}
			CatalogNames names = new CatalogNames(this.place.get().defaultSchema(), session.path());
			this.sought.removeAll(looked);
			Meanings meanings = new Meanings(reader.read(connection, names), this.place.get().database(),
					absent(before, looked));
			return new Read(meanings, session, version);
		}
		catch (SQLException ex) {
			logger.warn("The catalog of the database cannot be read, so that queries must name their tables, and every "
					+ "write seen counts as one to all of them. Allow the application's user to read it", ex);
			return null;
		}
	}

	private static Set<SqlName> absent(@Nullable Read before, Set<SqlName> looked) {
		if (before == null || before.meanings.absent().size() > MOST_NAMES) {
			return looked;
		}
		Set<SqlName> all = new HashSet<>(before.meanings.absent());
		all.addAll(looked);
		return all;
	}

	/**
	 * Whether the session of a connection understands texts as the one does that the
	 * catalog was read by.
	 */
	boolean isUsual(Connection connection) {
		Read known = this.last;
		try (Aside aside = new Aside(connection)) {
			CatalogReader reader = aside.reader();
			return known != null && reader != null && known.session.equals(reader.session(connection));
		}
		catch (SQLException ex) {
			return false;
		}
	}

	boolean hasUnusualQuotes() {
		Read known = this.last;
		return known != null && known.session.hasUnusualQuotes();
	}

	/**
	 * A catalog with what is known of its reading.
	 *
	 * @param meanings what names mean by it
	 * @param session by whom
	 * @param version the definitions that it contains at least
	 */
	private record Read(Meanings meanings, Session session, long version) {
	}

}
