package io.shadowcache.jdbc.sql;

import java.util.List;

/**
 * The part of the grammar that makes expressions, some of which look like tables.
 */
final class GeneratedExpression {

	private static final List<String> DECOYS = List.of("'from zz'", "'it''s; delete from zz'", "42", "?", "null",
			"'-- join zz'", "3.14", "'/* zz '");

	private final GeneratedSql sql;

	private final SqlText text;

	GeneratedExpression(GeneratedSql sql, SqlText text) {
		this.sql = sql;
		this.text = text;
	}

	void expression(int depth) {
		switch (this.sql.choice(8)) {
			case 0 -> this.text.exact("x.from_date").add("+ extract ( year from d )");
			case 1 -> this.text.add("coalesce ( x ,").exact(decoy()).add(")");
			case 2 -> this.text.add("sum ( x ) over ( partition by y order by z )");
			case 3 -> this.text.add("cast ( x as").add(this.sql.isPostgres() ? "text )" : "char ( 10 ) )");
			case 4 -> {
				this.text.add("case when");
				condition(depth - 1);
				this.text.add("then").exact(decoy()).add("else x end");
			}
			case 5 -> subquery(depth);
			default -> this.text.exact(decoy());
		}
	}

	private void subquery(int depth) {
		if (depth < 2) {
			this.text.exact("y");
			return;
		}
		this.text.add("(");
		this.sql.query(depth - 1);
		this.text.add(")");
	}

	void condition(int depth) {
		simpleCondition(depth);
		if (depth > 1 && this.sql.chance(30)) {
			this.text.add(this.sql.chance(50) ? "and" : "or");
			condition(depth - 1);
		}
	}

	private void simpleCondition(int depth) {
		switch (this.sql.choice(6)) {
			case 0 -> this.text.add("x in (").exact(decoy()).add(",").exact(decoy()).add(")");
			case 1 -> {
				this.text.add(this.sql.chance(50) ? "exists" : "x not in");
				this.text.add("(");
				this.sql.query(Math.max(1, depth - 1));
				this.text.add(")");
			}
			case 2 -> this.text.add("x between").exact("1").add("and").exact("2");
			case 3 -> this.text.add("name like").exact("'%join zz%'");
			default -> this.text.add("x =").exact(decoy());
		}
	}

	private String decoy() {
		return DECOYS.get(this.sql.choice(DECOYS.size()));
	}

}
