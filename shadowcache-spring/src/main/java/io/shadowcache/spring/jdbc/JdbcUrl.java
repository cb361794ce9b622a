package io.shadowcache.spring.jdbc;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a JDBC URL that tell databases apart, without credentials and settings.
 * Different drivers of one server give the same family.
 *
 * @param family the kind of server, such as {@code mysql} or {@code postgresql}
 * @param address the hosts with their ports, or the path of a local database
 * @param catalog the database on that server, perhaps empty
 * @param schema the schema or catalog of unqualified names, perhaps empty
 */
record JdbcUrl(String family, String address, String catalog, String schema) {

	private static final Pattern WRAPPERS = Pattern.compile("^(?:p6spy|otel|log4jdbc|aws-wrapper|tracing|datadog):");

	private static final Pattern SERVER = Pattern.compile("^(?<family>(?!oracle)[a-z0-9+_-]+):(?:[a-z0-9+_-]+:)*//"
			+ "(?:(?!\\(|address=)[^@/]*@)?(?<hosts>[^/;?]*)(?:/(?<catalog>[^;?#]*))?.*", Pattern.DOTALL);

	private static final Pattern SETTING = Pattern
		.compile("[?&;](?<name>databasename|database|currentschema)=(?<value>[^&;,]*)");

	/**
	 * Reads a URL.
	 * @throws IllegalArgumentException if it is no JDBC URL
	 */
	static JdbcUrl parse(String url) {
		String text = url.strip().toLowerCase(Locale.ROOT);
		if (!text.startsWith("jdbc:")) {
			throw new IllegalArgumentException("Not a JDBC URL");
		}
		text = WRAPPERS.matcher(text.substring("jdbc:".length())).replaceFirst("");
		Matcher server = SERVER.matcher(text);
		return server.matches() ? ofServer(server, text) : ofPath(text);
	}

	private static JdbcUrl ofServer(Matcher server, String text) {
		DatabaseFamily family = DatabaseFamily.ofDriver(server.group("family"));
		String catalog = (server.group("catalog") != null) ? server.group("catalog") : "";
		String named = setting(text, "databasename", setting(text, "database", ""));
		String database = catalog.isEmpty() ? named : catalog;
		String schema = family.isCatalogSchema() ? database : setting(text, "currentschema", family.schema());
		return new JdbcUrl(family.id(), HostList.normalise(server.group("hosts"), family.port()), database, schema);
	}

	/**
	 * Embedded databases, and Oracle's own notation.
	 */
	private static JdbcUrl ofPath(String text) {
		String plain = text.split("[?;]", 2)[0];
		int colon = plain.indexOf(':');
		DatabaseFamily family = DatabaseFamily.ofDriver((colon < 0) ? plain : plain.substring(0, colon));
		String path = (colon < 0) ? "" : plain.substring(colon + 1);
		int credentials = path.lastIndexOf('@');
		if (credentials < 0) {
			return new JdbcUrl(family.id(), path, "", family.schema());
		}
		String[] parts = path.substring(credentials + 1).replaceFirst("^//", "").split("[:/]", 3);
		boolean complete = parts.length == 3;
		return new JdbcUrl(family.id(),
				complete ? HostList.normalise(parts[0] + ":" + parts[1], family.port()) : String.join(":", parts),
				complete ? parts[2] : "", family.schema());
	}

	private static String setting(String text, String name, String otherwise) {
		Matcher matcher = SETTING.matcher(text);
		while (matcher.find()) {
			if (matcher.group("name").equals(name)) {
				return matcher.group("value");
			}
		}
		return otherwise;
	}

	/**
	 * Whether a connection may be one to any of several servers.
	 */
	boolean hasSeveralHosts() {
		return this.address.contains(",");
	}

	String id() {
		String place = this.family + ":" + this.address;
		return this.catalog.isEmpty() ? place : place + ":" + this.catalog;
	}

}
