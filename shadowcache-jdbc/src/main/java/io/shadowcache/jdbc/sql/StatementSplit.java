package io.shadowcache.jdbc.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts the tokens of a text into statements at semicolons. The definition of a routine
 * may hold some in its body: it is not cut, up to the end of the text.
 */
final class StatementSplit {

	private static final Set<String> DEFINING = Set.of("CREATE", "ALTER");

	static final Set<String> ROUTINES = Set.of("PROCEDURE", "FUNCTION", "TRIGGER", "EVENT", "PACKAGE", "RULE");

	private static final int HEAD = 20;

	private StatementSplit() {
	}

	static List<List<Token>> of(List<Token> tokens) {
		List<List<Token>> statements = new ArrayList<>();
		int from = 0;
		for (int at = 0; at < tokens.size(); at++) {
			if (tokens.get(at).isSymbol(";") && !isRoutine(tokens.subList(from, at))) {
				statements.add(tokens.subList(from, at));
				from = at + 1;
			}
		}
		statements.add(tokens.subList(from, tokens.size()));
		statements.removeIf(List::isEmpty);
		return statements;
	}

	private static boolean isRoutine(List<Token> statement) {
		return !statement.isEmpty() && statement.get(0).isWord(DEFINING)
				&& statement.stream().limit(HEAD).anyMatch((token) -> token.isWord(ROUTINES));
	}

}
