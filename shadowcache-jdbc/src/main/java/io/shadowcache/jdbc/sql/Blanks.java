package io.shadowcache.jdbc.sql;

/**
 * Passes over white space and comments by the rules of a dialect.
 */
final class Blanks {

	private final SqlDialect dialect;

	private final String sql;

	Blanks(SqlDialect dialect, String sql) {
		this.dialect = dialect;
		this.sql = sql;
	}

	/**
	 * Where the next token begins.
	 * @throws UnclearSqlException if a comment does not end or may be executed
	 */
	int skip(int from) {
		int at = from;
		while (at < this.sql.length()) {
			if (Character.isWhitespace(this.sql.charAt(at)) || this.sql.charAt(at) == '\uFEFF') {
				at++;
			}
			else if (isLineComment(at)) {
				at = endOfLine(at);
			}
			else if (this.sql.startsWith("/*", at)) {
				at = endOfComment(at);
			}
			else {
				return at;
			}
		}
		return at;
	}

	private boolean isLineComment(int at) {
		if (this.sql.startsWith("--", at)) {
			return !this.dialect.isMysqlFamily() || at + 2 == this.sql.length()
					|| Character.isWhitespace(this.sql.charAt(at + 2))
					|| Character.isISOControl(this.sql.charAt(at + 2));
		}
		return (this.sql.charAt(at) == '#' && this.dialect.isMysqlFamily())
				|| (this.sql.startsWith("//", at) && this.dialect == SqlDialect.H2);
	}

	private int endOfLine(int at) {
		int end = this.sql.indexOf('\n', at);
		if (end < 0) {
			end = this.sql.length();
		}
		if (this.sql.substring(at, end).stripTrailing().indexOf('\r') >= 0) {
			throw new UnclearSqlException("a comment with a carriage return");
		}
		return end;
	}

	private int endOfComment(int from) {
		refuseExecutable(from);
		int depth = 1;
		int at = from + 2;
		while (depth > 0) {
			int close = this.sql.indexOf("*/", at);
			if (close < 0) {
				throw new UnclearSqlException("a comment does not end");
			}
			boolean nested = isNested(at, close);
			depth += nested ? 1 : -1;
			at = (nested ? this.sql.indexOf("/*", at) : close) + 2;
		}
		return at;
	}

	private boolean isNested(int at, int close) {
		int open = this.sql.indexOf("/*", at);
		boolean nested = open >= 0 && open < close;
		if (nested && this.dialect != SqlDialect.POSTGRESQL) {
			throw new UnclearSqlException("a comment within a comment");
		}
		return nested;
	}

	private void refuseExecutable(int from) {
		boolean executable = this.sql.startsWith("!", from + 2) || this.sql.startsWith("M!", from + 2);
		if (executable && (this.dialect.isMysqlFamily() || this.dialect == SqlDialect.GENERIC)) {
			throw new UnclearSqlException("a comment that the database may execute");
		}
	}

}
