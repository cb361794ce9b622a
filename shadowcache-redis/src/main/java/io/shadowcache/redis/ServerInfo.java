package io.shadowcache.redis;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server says about itself in {@code INFO server}.
 *
 * @param product {@code Redis} or {@code Valkey}
 * @param version the product's version
 * @param scripts the scripts in the words that it understands
 * @param clusterNode whether it is a node of a Cluster
 */
record ServerInfo(String product, String version, ScriptLibrary scripts, boolean clusterNode) {

	private static final int FIRST_WITH_SCRIPT_FLAGS = 7;

	static ServerInfo parse(String info) {
		String compatible = field(info, "redis_version", "0");
		String valkey = field(info, "valkey_version", "");
		String mode = field(info, "redis_mode", field(info, "server_mode", ""));
		return new ServerInfo(valkey.isEmpty() ? "Redis" : "Valkey", valkey.isEmpty() ? compatible : valkey,
				scripts(compatible), mode.equals("cluster"));
	}

	/**
	 * Returns a field of an answer to {@code INFO}.
	 */
	static String field(String info, String name, String absent) {
		Matcher matcher = Pattern.compile("(?m)^" + name + ":(.*?)\\r?$").matcher(info);
		return matcher.find() ? matcher.group(1) : absent;
	}

	private static ScriptLibrary scripts(String compatible) {
		int dot = compatible.indexOf('.');
		String major = (dot < 0) ? compatible : compatible.substring(0, dot);
		boolean flags = major.matches("\\d{1,4}") && Integer.parseInt(major) >= FIRST_WITH_SCRIPT_FLAGS;
		return flags ? ScriptLibrary.WITH_FLAGS : ScriptLibrary.WITHOUT_FLAGS;
	}

	@Override
	public String toString() {
		return this.product + " " + this.version;
	}

}
