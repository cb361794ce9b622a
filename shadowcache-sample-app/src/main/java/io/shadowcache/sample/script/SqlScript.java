package io.shadowcache.sample.script;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The statements of an SQL text, as MySQL's own client tells them apart.
 *
 * @param statements in the order of the text, without comments
 */
record SqlScript(List<String> statements) {

	private static final Pattern PART = Pattern.compile("""
			(?<comment>--[^\\n]*|\\#[^\\n]*|/\\*(?!\\+).*?\\*/)
			|(?<end>;)
			|'(?:[^'\\\\]|\\\\.)*+'
			|"(?:[^"\\\\]|\\\\.)*+"
			|`[^`]*+`
			|.""", Pattern.DOTALL | Pattern.COMMENTS);

	SqlScript {
		statements = List.copyOf(statements);
	}

	/**
	 * Cuts a text at its semicolons. Comments are left out, except for hints; semicolons
	 * and comments in quotes are what they are.
	 */
	static SqlScript of(String text) {
		List<String> statements = new ArrayList<>();
		StringBuilder statement = new StringBuilder();
		Matcher part = PART.matcher(text);
		while (part.find()) {
			if (part.group("end") != null) {
				finish(statement, statements);
			}
			else {
				statement.append((part.group("comment") != null) ? " " : part.group());
			}
		}
		finish(statement, statements);
		return new SqlScript(statements);
	}

	private static void finish(StringBuilder statement, List<String> statements) {
		String text = statement.toString().strip();
		if (!text.isEmpty()) {
			statements.add(text);
		}
		statement.setLength(0);
	}

}
