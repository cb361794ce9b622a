package io.shadowcache.engine;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import org.jspecify.annotations.Nullable;

/**
 * Lets writes to tables that nothing reads commit without a word to the store, and keeps
 * them apart from the first readers of these tables in this process. Other processes are
 * kept apart by the store, which lets their first readers wait.
 * <p>
 * A reader first {@linkplain #join joins} and then looks whether a write
 * {@linkplain #isUnderWay is under way}; a writer first announces its write here and then
 * looks whether a reader has joined. Whichever of the two second steps comes last sees
 * the first step of the other (Dekker's algorithm; concurrent maps are sequentially
 * consistent for what one thread puts and another looks up). So either the writer gives
 * way and marks its tables in the store, or the reader does and leaves the cache alone.
 * When a reader has seen no write under way, none that is not marked will ever be again,
 * since tables stay joined for the life of the process. Only then may the table be looked
 * up in the store.
 * <p>
 * Both meet by whole tables: whoever reads a single row makes its table one that is read,
 * and must not do so while another row of it is written without a word.
 */
final class UnannouncedWrites {

	private final UnreadTables unread;

	/**
	 * An application has few different sets, but for those of single rows, which are not
	 * remembered.
	 */
	private static final int MAX_REMEMBERED = 4096;

	private final Set<Dependency> joined = ConcurrentHashMap.newKeySet();

	/**
	 * Sets whose tables have all joined, each noted afterwards.
	 */
	private final Set<DependencySet> joinedSets = ConcurrentHashMap.newKeySet();

	private final Distrust underWay = new Distrust();

	UnannouncedWrites(UnreadTables unread) {
		this.unread = unread;
	}

	/**
	 * Whether a reader may look up dependencies. Must be asked before each lookup, and
	 * before it is asked which invalidations are pending: a write whose outcome is
	 * unknown is pending before it is no longer under way.
	 */
	boolean admitReader(DependencySet dependencies) {
		join(dependencies);
		return !isUnderWay(dependencies);
	}

	void join(DependencySet dependencies) {
		if (this.joinedSets.contains(dependencies)) {
			return;
		}
		for (Dependency dependency : dependencies) {
			if (isLastingOfTable(dependency)) {
				this.joined.add(dependency.wholeTable());
			}
		}
		if (dependencies.lasting() == dependencies.size() && this.joinedSets.size() < MAX_REMEMBERED) {
			this.joinedSets.add(dependencies);
		}
	}

	boolean isUnderWay(DependencySet dependencies) {
		if (this.underWay.isEmpty()) {
			return false;
		}
		for (Dependency dependency : dependencies) {
			if (isLastingOfTable(dependency) && this.underWay.affects(dependency.wholeTable())) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Who reads single rows depends on some row of their table, too, and who writes them
	 * on the table.
	 */
	private static boolean isLastingOfTable(Dependency dependency) {
		return dependency.kind().isOfTable() && !dependency.kind().isPerValue();
	}

	/**
	 * Decides what a write that is about to commit need not mark.
	 * @return the tables that nothing reads, to be handed to {@link #end} when the
	 * outcome is known; {@code null} if there is none
	 */
	@Nullable DependencySet begin(DependencySet changed) {
		this.unread.want();
		List<Dependency> candidates = unread(changed.asList());
		if (candidates.isEmpty()) {
			return null;
		}
		DependencySet announced = DependencySet.of(candidates);
		this.underWay.begin(tables(announced));
		if (unread(candidates).size() < candidates.size()) {
			this.underWay.end(tables(announced));
			return null;
		}
		return announced;
	}

	void end(DependencySet announced) {
		this.underWay.end(tables(announced));
	}

	/**
	 * Tells which of the tables of a write that has ended nothing has read before its
	 * end, in no process: while it is under way, readers of this one do not count.
	 */
	boolean areStillUnread(DependencySet announced) {
		return announced.asList().stream().map(Dependency::wholeTable).allMatch(this.unread::contain);
	}

	/**
	 * Tells which tables of a write that has ended nothing has read before now.
	 */
	Set<Dependency> unreadAfter(DependencySet changed) {
		this.unread.want();
		return Set.copyOf(unread(changed.asList()));
	}

	private List<Dependency> unread(Collection<Dependency> changed) {
		return changed.stream().filter(this::isUnread).toList();
	}

	private boolean isUnread(Dependency dependency) {
		if (!dependency.kind().isOfTable()) {
			return false;
		}
		Dependency table = dependency.wholeTable();
		return !this.joined.contains(table) && this.unread.contain(table);
	}

	private static DependencySet tables(DependencySet announced) {
		return DependencySet.of(announced.asList().stream().map(Dependency::wholeTable).distinct().toList());
	}

}
