package io.shadowcache.benchmark.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

import io.shadowcache.jdbc.sql.KnownStatements;
import io.shadowcache.jdbc.sql.SqlAnalyzer;
import io.shadowcache.jdbc.sql.SqlDialect;

/**
 * Measures what the memory of known statements takes, as the difference of the used heap
 * after collections. Prints a Markdown table.
 */
public final class StatementMemory {

	private static final int STATEMENTS = 10_000;

	private static final int COLLECTIONS = 5;

	private static final int LONG_LIST = 20_000;

	private StatementMemory() {
	}

	/**
	 * Measures.
	 * @param arguments none
	 */
	public static void main(String[] arguments) {
		System.out.println("| 10,000 distinct statements of | kept | their texts included |");
		System.out.println("|---|---|---|");
		for (int length : List.of(200, 500, 1_000, 2_000, 4_000)) {
			row(length + " characters", STATEMENTS, (id) -> statement(id, length));
		}
		row("140,000 characters (a list of 20,000 numbers); 200 of them", STATEMENTS / 50,
				(id) -> "select * from item where id in (" + id + ", 12345".repeat(LONG_LIST) + ")");
	}

	private static String statement(int id, int length) {
		StringBuilder sql = new StringBuilder("select o.id, o.name from orders o join customer c on c.id = o.customer"
				+ " where c.region = ? and o.number = " + id);
		for (int at = 0; sql.length() < length; at++) {
			sql.append(" and o.column_").append(at).append(" = ?");
		}
		return sql.toString();
	}

	private static void row(String label, int count, IntFunction<String> statements) {
		KnownStatements known = new KnownStatements(new SqlAnalyzer(SqlDialect.MYSQL), STATEMENTS);
		known.effectOf("select 1");
		long before = used();
		for (int id = 0; id < count; id++) {
			known.effectOf(statements.apply(id));
		}
		long bytes = used() - before;
		int kept = known.size();
		System.out.printf(Locale.ROOT, "| %s | %,d | %,.1f MB |%n", label, kept, bytes / 1e6);
	}

	private static long used() {
		List<Long> samples = new ArrayList<>();
		for (int i = 0; i < COLLECTIONS; i++) {
			System.gc();
			Runtime runtime = Runtime.getRuntime();
			samples.add(runtime.totalMemory() - runtime.freeMemory());
		}
		return samples.stream().mapToLong(Long::longValue).min().orElse(0);
	}

}
