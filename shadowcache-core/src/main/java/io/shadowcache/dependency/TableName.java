package io.shadowcache.dependency;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The normalised name of a table: lower case, without quotes, without the schema when it
 * is the default one. Names that differ in case only are one dependency on purpose: where
 * the database tells them apart this invalidates too much, never too little.
 *
 * @param value the name, such as {@code product} or {@code archive.product}
 */
public record TableName(String value) {

	private static final String PART = "(?:`([^`\\p{Cntrl}]+)`|\"([^\"\\p{Cntrl}]+)\"|\\[([^\\]\\p{Cntrl}]+)]|([\\p{L}\\p{N}_$#-]+))";

	private static final Pattern NAME = Pattern.compile("(?:" + PART + "\\.)?" + PART);

	private static final int GROUPS_OF_A_PART = 4;

	/**
	 * Normalises a name as a user writes it.
	 * @param name a table, perhaps qualified by its schema, each part perhaps in
	 * backticks, double quotes or brackets
	 * @param defaultSchema the schema or catalog that unqualified names belong to, or an
	 * empty string when it is not known
	 * @return the normalised name
	 * @throws IllegalArgumentException if this is not the name of a table
	 */
	public static TableName parse(String name, String defaultSchema) {
		Matcher matcher = NAME.matcher(name.strip());
		if (!matcher.matches()) {
			throw new IllegalArgumentException(
					"'%s' is not the name of a table: write a name such as product, shop.product or `order items`"
						.formatted(name));
		}
		String schema = part(matcher, 1);
		String table = part(matcher, 1 + GROUPS_OF_A_PART);
		if (schema.isEmpty() || schema.equalsIgnoreCase(defaultSchema)) {
			return new TableName(table.toLowerCase(Locale.ROOT));
		}
		return new TableName((schema + "." + table).toLowerCase(Locale.ROOT));
	}

	private static String part(Matcher matcher, int first) {
		for (int group = first; group < first + GROUPS_OF_A_PART; group++) {
			String text = matcher.group(group);
			if (text != null) {
				return text;
			}
		}
		return "";
	}

	@Override
	public String toString() {
		return this.value;
	}

}
