package io.shadowcache.store;

import java.time.Duration;
import java.util.List;

import io.shadowcache.dependency.DependencySet;

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

}
