package io.shadowcache.jdbc.sql;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A statement made by a grammar, so that its tables are known. The same seed makes the
 * same statement.
 */
public final class GeneratedSql {

	private static final List<String> TABLES = List.of("a", "bb", "orders", "order_line", "shop.item", "crm.customer",
			"user_role", "t1", "t2", "zone");

	private final SqlDialect dialect;

	private final Random random;

	private final SqlText text = new SqlText();

	private final Set<String> reads = new HashSet<>();

	private final Set<String> writes = new HashSet<>();

	private final Set<String> common = new LinkedHashSet<>();

	private final GeneratedExpression expressions;

	private int aliases;

	/**
	 * Makes a statement.
	 */
	public GeneratedSql(SqlDialect dialect, long seed) {
		this.dialect = dialect;
		this.random = new Random(seed);
		this.expressions = new GeneratedExpression(this, this.text);
		if (chance(60)) {
			query(3);
		}
		else {
			new GeneratedChange(this).generate();
		}
	}

	/**
	 * The statement.
	 */
	public Example example() {
		return new Example(this.dialect, this.text.plain(), this.reads, this.writes, Set.of());
	}

	/**
	 * The same statement with other comments, gaps and letters.
	 */
	Example disguised(long seed) {
		return new Example(this.dialect, this.text.disguised(new Random(seed)), this.reads, this.writes, Set.of());
	}

	SqlText text() {
		return this.text;
	}

	boolean isPostgres() {
		return this.dialect == SqlDialect.POSTGRESQL;
	}

	boolean chance(int percent) {
		return this.random.nextInt(100) < percent;
	}

	int choice(int options) {
		return this.random.nextInt(options);
	}

	void query(int depth) {
		Set<String> outer = Set.copyOf(this.common);
		if (depth > 1 && chance(15)) {
			String name = "cte" + ++this.aliases;
			this.text.add("with").exact(name).add("as (");
			query(depth - 1);
			this.text.add(")");
			this.common.add(name);
		}
		select(depth);
		while (depth > 1 && chance(12)) {
			this.text.add(chance(50) ? "union all" : "union");
			select(depth - 1);
		}
		this.common.retainAll(outer);
	}

	private void select(int depth) {
		this.text.add(chance(20) ? "select distinct" : "select");
		for (int item = choice(3); item >= 0; item--) {
			this.expressions.expression(depth);
			if (chance(30)) {
				this.text.add("as").exact("col" + item);
			}
			this.text.add((item > 0) ? "," : "from");
		}
		source(depth);
		while (chance(35)) {
			join(depth);
		}
		if (chance(60)) {
			this.text.add("where");
			condition(depth);
		}
		if (chance(20)) {
			this.text.add("group by").exact("x").add("having count ( * ) >").exact("1");
		}
	}

	void join(int depth) {
		if (chance(30)) {
			this.text.add(",");
			source(depth);
			return;
		}
		int kind = choice(5);
		this.text.add(List.of("cross join", "join", "inner join", "left join", "right outer join").get(kind));
		source(depth);
		if (kind > 0) {
			this.text.add("on");
			condition(depth - 1);
		}
	}

	private void source(int depth) {
		String alias = "s" + ++this.aliases;
		if (depth > 1 && chance(20)) {
			this.text.add("(");
			query(depth - 1);
			this.text.add(")").exact(alias);
		}
		else if (!this.common.isEmpty() && chance(40)) {
			this.text.exact(this.common.iterator().next()).exact(alias);
		}
		else {
			read();
			if (chance(50)) {
				this.text.add("as");
			}
			this.text.exact(alias);
		}
	}

	void read() {
		this.reads.add(table());
	}

	void write() {
		this.writes.add(table());
	}

	void bothReadAndWritten(String table) {
		this.reads.add(table);
		this.writes.add(table);
	}

	/**
	 * Adds the name of a table.
	 */
	String table() {
		String name = TABLES.get(choice(TABLES.size()));
		String quote = (this.dialect == SqlDialect.POSTGRESQL) ? "\"" : "`";
		this.text.exact(chance(25) ? quote + name.replace(".", quote + "." + quote) + quote : name);
		return name;
	}

	void condition(int depth) {
		this.expressions.condition(depth);
	}

}
