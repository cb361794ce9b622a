package io.shadowcache.jdbc.sql;

/**
 * The part of the grammar that changes rows.
 */
final class GeneratedChange {

	private final GeneratedSql sql;

	private final SqlText text;

	GeneratedChange(GeneratedSql sql) {
		this.sql = sql;
		this.text = sql.text();
	}

	void generate() {
		switch (this.sql.choice(5)) {
			case 0 -> insertValues();
			case 1 -> insertQuery();
			case 2 -> update();
			case 3 -> delete();
			default -> special();
		}
	}

	private void insertValues() {
		this.text.add("insert into");
		this.sql.write();
		this.text.add("( x , y ) values (").exact("'from zz'").add(", ? ) , (").exact("2").add(", ? )");
		if (this.sql.chance(40)) {
			this.text.add(this.sql.isPostgres() ? "on conflict ( x ) do update set y = excluded.y"
					: "on duplicate key update y = values ( y )");
		}
	}

	private void insertQuery() {
		boolean replace = !this.sql.isPostgres() && this.sql.chance(30);
		this.text.add(replace ? "replace into" : "insert into");
		this.sql.write();
		this.text.add("( x , y )");
		this.sql.query(2);
	}

	private void update() {
		this.text.add("update");
		this.sql.write();
		this.text.add("set x =").exact("'set zz'");
		if (this.sql.chance(40)) {
			this.text.add(", y = ( select max ( x ) from");
			this.sql.read();
			this.text.add(")");
		}
		if (this.sql.isPostgres() && this.sql.chance(40)) {
			this.text.add("from");
			this.sql.read();
			this.text.add("as").exact("f");
		}
		where();
	}

	private void delete() {
		this.text.add("delete from");
		this.sql.write();
		if (this.sql.isPostgres() && this.sql.chance(40)) {
			this.text.add("using");
			this.sql.read();
			this.text.add("as").exact("u");
		}
		where();
	}

	private void special() {
		if (this.sql.isPostgres()) {
			this.text.add("with w as ( delete from");
			this.sql.write();
			this.text.add("where x =").exact("1").add("returning * ) insert into");
			this.sql.write();
			this.text.add("select * from w");
		}
		else {
			this.text.add("delete v from");
			String table = this.sql.table();
			this.sql.bothReadAndWritten(table);
			this.text.add("as v join");
			this.sql.read();
			this.text.add("as o on v.id = o.id");
			where();
		}
	}

	private void where() {
		if (this.sql.chance(70)) {
			this.text.add("where");
			this.sql.condition(2);
		}
	}

}
