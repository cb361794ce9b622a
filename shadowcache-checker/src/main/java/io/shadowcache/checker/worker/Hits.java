package io.shadowcache.checker.worker;

import io.shadowcache.engine.CacheListener;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.store.EntrySource;

/**
 * Counts hits, so that a run in which the cache was never used proves nothing and says
 * so.
 */
final class Hits implements CacheListener {

	private final Board board;

	private final int worker;

	Hits(Board board, WorkerSettings settings) {
		this.board = board;
		this.worker = settings.number();
	}

	@Override
	public void onHit(QueryOperation query, EntrySource source, long nanos, int bytes) {
		if (source == EntrySource.PUSH) {
			this.board.count(this.worker, Count.PUSH_HITS);
		}
		this.board.count(this.worker, (this.board.phase() == Phase.RUN) ? Count.HITS : Count.LATER_HITS);
	}

}
