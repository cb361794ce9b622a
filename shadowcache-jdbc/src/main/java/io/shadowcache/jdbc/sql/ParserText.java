package io.shadowcache.jdbc.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The text of a statement for a parser. What names no table is left out where parsers
 * differ: comments, the content of texts, clauses that the scan has passed over, and long
 * lists of literals.
 */
final class ParserText {

	private static final int LONG = 500;

	/** The parser takes very long for names of very many parts. */
	private static final int MOST_PARTS = 10;

	private static final Set<String> LITERALS = Set.of("NULL", "DEFAULT", "TRUE", "FALSE");

	private ParserText() {
	}

	static String of(SqlDialect dialect, String sql, List<Token> statement, Found found) {
		refuseLongNames(statement);
		List<Token> tokens = (statement.size() > LONG) ? shortened(statement) : statement;
		StringBuilder text = new StringBuilder();
		int end = -1;
		for (int at = 0; at < tokens.size(); at++) {
			Token token = tokens.get(at);
			if (end >= 0 && token.start() != end) {
				text.append(' ');
			}
			String written = isNameForTheServer(dialect, tokens, at) ? dialect.quoted(token.text())
					: written(dialect, sql, token);
			text.append(found.replaced(token, () -> written));
			end = token.end();
		}
		return text.toString();
	}

	/** Words that the server takes for names, and the parser for its own. */
	private static boolean isNameForTheServer(SqlDialect dialect, List<Token> tokens, int at) {
		Token token = tokens.get(at);
		boolean taken = token.isWord(Words.RESERVED_BY_THE_PARSER)
				|| (!dialect.isMysqlFamily() && token.isWord(Words.RESERVED_BY_THE_PARSER_AND_MYSQL));
		return taken && !isType(tokens, at) && !(at + 1 < tokens.size() && tokens.get(at + 1).isSymbol("("));
	}

	private static void refuseLongNames(List<Token> statement) {
		int from = 0;
		for (int at = 0; at < statement.size(); at++) {
			boolean part = statement.get(at).isSymbol(".") || (at > 0 && statement.get(at - 1).isSymbol("."));
			from = part ? from : at;
			if (at - from > 2 * MOST_PARTS) {
				throw new UnclearSqlException("a name of more than " + MOST_PARTS + " parts");
			}
		}
	}

	/** As in {@code cast(a as number)}; the parser takes an alias of this name. */
	private static boolean isType(List<Token> tokens, int at) {
		Token token = tokens.get(at);
		return at > 0 && ((token.isWord("NUMBER") && tokens.get(at - 1).isWord("AS"))
				|| (token.isWord("PRECISION") && tokens.get(at - 1).isWord("DOUBLE")));
	}

	private static String written(SqlDialect dialect, String sql, Token token) {
		String text = sql.substring(token.start(), token.end());
		boolean escaped = token.kind() == Token.Kind.QUOTED && dialect.isMysqlFamily() && text.startsWith("\"")
				&& (text.indexOf('\\') >= 0 || token.text().indexOf('"') >= 0);
		if (escaped) {
			return "\"s\"";
		}
		return (token.kind() == Token.Kind.STRING) ? "'s'" : text;
	}

	private static List<Token> shortened(List<Token> statement) {
		List<Token> kept = new ArrayList<>();
		for (Token token : statement) {
			kept.add(token);
			int size = kept.size();
			if (isLiteral(kept, 1) && isSymbol(kept, 2, ",") && isLiteral(kept, 3)) {
				kept.subList(size - 2, size).clear();
			}
			else if (isRow(kept, 1) && isSymbol(kept, 4, ",") && isRow(kept, 5)) {
				kept.subList(size - 4, size).clear();
			}
		}
		return kept;
	}

	private static boolean isRow(List<Token> tokens, int fromEnd) {
		return isSymbol(tokens, fromEnd, ")") && isLiteral(tokens, fromEnd + 1) && isSymbol(tokens, fromEnd + 2, "(");
	}

	private static boolean isSymbol(List<Token> tokens, int fromEnd, String symbol) {
		return tokens.size() >= fromEnd && tokens.get(tokens.size() - fromEnd).isSymbol(symbol);
	}

	private static boolean isLiteral(List<Token> tokens, int fromEnd) {
		if (tokens.size() < fromEnd) {
			return false;
		}
		Token token = tokens.get(tokens.size() - fromEnd);
		return switch (token.kind()) {
			case STRING, NUMBER, PARAMETER -> true;
			case WORD -> token.isWord(LITERALS);
			case QUOTED, VARIABLE, SYMBOL, END -> false;
		};
	}

}
