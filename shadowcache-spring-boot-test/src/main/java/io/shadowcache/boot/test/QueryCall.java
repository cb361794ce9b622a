package io.shadowcache.boot.test;

import java.util.List;
import java.util.Objects;

import io.shadowcache.engine.BypassReason;
import io.shadowcache.engine.MissReason;
import org.jspecify.annotations.Nullable;

/**
 * How the cache took one call of a query.
 *
 * @param result what became of it
 * @param miss why it was a miss; {@code null} if it was none
 * @param bypass why the cache was not asked; {@code null} if it was
 * @param tables the tables whose writes had made the entry useless; empty if none had
 * @param inTransaction whether the caller was in a transaction that may write
 */
public record QueryCall(Result result, @Nullable MissReason miss, @Nullable BypassReason bypass, List<String> tables,
		boolean inTransaction) {

	// not compact: javac 17 drops the parameters' type annotations of a compact one
	public QueryCall(Result result, @Nullable MissReason miss, @Nullable BypassReason bypass, List<String> tables,
			boolean inTransaction) {
		this.result = Objects.requireNonNull(result, "result");
		this.miss = miss;
		this.bypass = bypass;
		this.tables = List.copyOf(tables);
		this.inTransaction = inTransaction;
	}

	/**
	 * Says the same in a few words.
	 */
	@Override
	public String toString() {
		String place = this.inTransaction ? " in a transaction" : "";
		if (this.miss != null) {
			return "miss (%s%s)%s".formatted(this.miss.tag(), this.tables.isEmpty() ? "" : " by " + this.tables, place);
		}
		return ((this.bypass != null) ? "bypass (%s)".formatted(this.bypass.tag()) : "hit") + place;
	}

	/**
	 * What may become of a call.
	 */
	public enum Result {

		/** The cache had the answer. */
		HIT,
		/** The cache had no answer. */
		MISS,
		/** The cache was not asked. */
		BYPASS

	}

}
