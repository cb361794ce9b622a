package io.shadowcache.jdbc.sql;

import java.util.Locale;
import java.util.Set;

import io.shadowcache.jdbc.sql.SqlEffect.Trait;

/**
 * Notes what makes a result depend on more than tables and arguments, or locks it.
 */
final class Volatility {

	private static final Set<String> SEQUENCES = Set.of("NEXTVAL", "CURRVAL");

	private static final Set<String> BEFORE_VALUE = Set.of("NEXT", "PREVIOUS", "CURRENT");

	private final SqlDialect dialect;

	private final Found found;

	Volatility(SqlDialect dialect, Found found) {
		this.dialect = dialect;
		this.found = found;
	}

	void value(Token token, Token before) {
		boolean text = token.kind() == Token.Kind.STRING
				&& Words.VOLATILE_TEXTS.contains(token.text().strip().toLowerCase(Locale.ROOT))
				&& !this.dialect.isMysqlFamily();
		boolean sequence = before.isSymbol(".") && token.isWord(SEQUENCES);
		if (text || sequence || token.kind() == Token.Kind.VARIABLE) {
			this.found.trait(Trait.VOLATILE);
		}
	}

	void word(Token token, Token before, Token next) {
		boolean always = token.isWord(Words.VOLATILE) && !before.isWord("AS");
		boolean value = token.isWord("VALUE") && before.isWord(BEFORE_VALUE);
		if (always || value) {
			this.found.trait(Trait.VOLATILE);
		}
		if (token.isWord("SET_CONFIG") && next.isSymbol("(")) {
			this.found.trait(Trait.SCHEMA);
		}
	}

	static boolean isVolatileFunction(Token name) {
		return name.isWord(Words.VOLATILE_FUNCTIONS) || name.isWord(Words.VOLATILE) || name.upper().startsWith("PG_");
	}

}
