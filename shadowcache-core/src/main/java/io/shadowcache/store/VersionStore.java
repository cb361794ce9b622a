package io.shadowcache.store;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the versions of dependencies and the marks of writers that are about to commit.
 * Every operation is atomic for each of its dependencies, has been done for all of them
 * when it returns, and takes a round trip or two, whatever the number of entries that
 * depend on them. May block for at most its command timeout.
 */
public interface VersionStore {

	/**
	 * Announces a writer: replaces the versions by blocked ones until the writer is
	 * released.
	 * @param dependencies what the writer has changed
	 * @param writer the writer; marking it again renews its lease
	 * @param lease after this time the writer is overdue
	 * @throws StoreException if it is not certain that the mark is set
	 */
	void mark(DependencySet dependencies, WriterId writer, Duration lease);

	/**
	 * Replaces the versions, so that every entry that depends on one of them is stale,
	 * and withdraws the writer's marks. The new versions stay blocked while other writers
	 * are marked. Without a mark before, this is a plain invalidation.
	 * @param dependencies what the writer has changed
	 * @param writer the writer
	 * @throws StoreException if it is not certain that the versions are replaced; to be
	 * tried again until it is
	 */
	void release(DependencySet dependencies, WriterId writer);

	/**
	 * Lists writers whose lease has ended.
	 * @param dependencies where to look
	 * @return the writers that are marked on any of the dependencies past their lease
	 * @throws StoreException if the store does not answer
	 */
	List<WriterId> overdue(DependencySet dependencies);

	/**
	 * Asks which tables are read, and for the permission to write to all others without a
	 * word to this store. Called on a background thread.
	 * <p>
	 * A store that gives it keeps two promises, over all its connections. Every table
	 * that was ever {@linkplain EntryStore#lookup looked up} under a generation is among
	 * those returned under it. And when a table is looked up for the first time while
	 * another instance has a permission, or had one less than a lease ago, stamps over it
	 * are {@linkplain io.shadowcache.dependency.Stamp#isQuarantined() quarantined} until
	 * every write that was begun under that permission has ended. The permission of the
	 * instance that looks up does not count: it knows what it is writing.
	 * @param life for how long the permission counts; longer than it is used
	 * @return the tables that are read, each as the dependency on all of its rows, or
	 * {@code null} if there is no permission, as from every store that cannot keep these
	 * promises
	 * @throws StoreException if the store does not answer
	 */
	default @Nullable Set<Dependency> readTables(Duration life) {
		return null;
	}

}
