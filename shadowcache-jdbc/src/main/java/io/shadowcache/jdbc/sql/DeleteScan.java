package io.shadowcache.jdbc.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Scans a DELETE, whose targets may be aliases of tables that are named later.
 */
final class DeleteScan {

	private final BodyScan bodies;

	private final TokenCursor cursor;

	private final SqlDialect dialect;

	private final Found found;

	private final PassedClauses passed;

	DeleteScan(BodyScan bodies, TokenCursor cursor, SqlDialect dialect, Found found) {
		this.bodies = bodies;
		this.cursor = cursor;
		this.dialect = dialect;
		this.found = found;
		this.passed = new PassedClauses(cursor, found);
	}

	void scan(Frame frame) {
		Token from = this.cursor.peek();
		boolean fromFirst = this.cursor.skip("FROM");
		List<SqlName> targets = targets();
		if (fromFirst && isUsing()) {
			this.cursor.skipTo("USING");
			if (this.dialect.isMysqlFamily()) {
				this.found.replace(from, "");
				this.found.replace(this.cursor.peek(-1), "FROM");
			}
			frame.inTables = true;
			this.bodies.table(frame);
		}
		this.bodies.body(frame);
		boolean byAlias = this.dialect.isMysqlFamily() || !fromFirst;
		targets.forEach((target) -> delete(target, byAlias, frame.sources.tables));
	}

	private List<SqlName> targets() {
		List<SqlName> targets = new ArrayList<>();
		do {
			this.passed.only();
			targets.add(this.cursor.name(this.dialect));
			this.passed.starOfTarget();
			this.cursor.skip("*");
		}
		while (this.cursor.skip(","));
		this.passed.partitions();
		return targets;
	}

	/**
	 * Whether USING follows, perhaps behind an alias. The alias is noted.
	 */
	private boolean isUsing() {
		int next = this.cursor.peek().isWord("AS") ? 1 : 0;
		Token alias = this.cursor.peek(next);
		boolean present = alias.isName() && !alias.isWord(Words.NO_ALIAS) && !alias.isWord(Words.AFTER_FROM);
		if (present) {
			this.found.named(alias.text());
		}
		return this.cursor.peek(present ? next + 1 : next).isWord("USING");
	}

	private void delete(SqlName target, boolean byAlias, List<Frame.Source> sources) {
		List<SqlName> meant = sources.stream()
			.filter((source) -> byAlias && source.isMeantBy(target))
			.map(Frame.Source::table)
			.toList();
		meant.forEach(this.found::write);
		if (!meant.isEmpty()) {
			return;
		}
		this.found.write(target);
		if (byAlias) {
			sources.forEach((source) -> this.found.write(source.table()));
		}
	}

}
