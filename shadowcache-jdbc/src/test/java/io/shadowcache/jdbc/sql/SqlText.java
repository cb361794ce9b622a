package io.shadowcache.jdbc.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * The pieces of a statement, which can be written in many ways that mean the same.
 */
final class SqlText {

	private static final List<String> GAPS = List.of(" ", "\n", "\t ", " /* from zz join yy */ ", "/**/",
			" -- select * from zz\n", "\r\n\r\n", " /* it's; */ ");

	private final List<Piece> pieces = new ArrayList<>();

	/**
	 * Adds words and symbols, separated by spaces.
	 */
	SqlText add(String words) {
		for (String word : words.split(" ")) {
			this.pieces.add(new Piece(word, false));
		}
		return this;
	}

	/**
	 * Adds a name or a literal, whose case has a meaning.
	 */
	SqlText exact(String text) {
		this.pieces.add(new Piece(text, true));
		return this;
	}

	String plain() {
		return String.join(" ", this.pieces.stream().map(Piece::text).toList());
	}

	String disguised(Random random) {
		StringBuilder text = new StringBuilder(gap(random));
		for (Piece piece : this.pieces) {
			boolean upper = !piece.exact() && random.nextBoolean();
			text.append(upper ? piece.text().toUpperCase(Locale.ROOT) : piece.text()).append(gap(random));
		}
		return text.toString();
	}

	/**
	 * Writes an existing text with other gaps.
	 */
	static String disguised(SqlDialect dialect, String sql, Random random) {
		StringBuilder text = new StringBuilder(gap(random));
		int end = -1;
		for (Token token : new SqlLexer(dialect, Escapes.usual(dialect), sql).tokens()) {
			text.append((end >= 0 && token.start() != end) ? gap(random) : "");
			text.append(sql, token.start(), token.end());
			end = token.end();
		}
		return text.append(gap(random)).toString();
	}

	private static String gap(Random random) {
		return GAPS.get(random.nextInt(GAPS.size()));
	}

	private record Piece(String text, boolean exact) {
	}

}
