package io.shadowcache.dashboard;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Tells requests of the dashboard's own page from those that another site makes a browser
 * send. Pages of other origins can neither add the header nor send JSON unless the
 * application allows them to by CORS, and never forge what the browser says about their
 * origin.
 */
final class OriginProof {

	static final String HEADER = "X-ShadowCache-Dashboard";

	private OriginProof() {
	}

	/**
	 * Returns what is missing, or {@code null} if the request is proven.
	 */
	static @Nullable String missing(Question question) {
		String type = question.header("Content-Type");
		if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
			return "Actions are sent as application/json";
		}
		if (question.header(HEADER) == null) {
			return "Actions need the header " + HEADER;
		}
		return isSameOrigin(question) ? null
				: "Actions are accepted from the dashboard's own page only; behind a reverse proxy, let it keep the header "
						+ "Host or send X-Forwarded-Host";
	}

	private static boolean isSameOrigin(Question question) {
		String site = question.header("Sec-Fetch-Site");
		if (site != null) {
			return site.equals("same-origin");
		}
		String origin = question.header("Origin");
		if (origin == null) {
			return false;
		}
		String authority = authority(origin);
		return Objects.equals(authority, question.header("Host"))
				|| Objects.equals(authority, question.header("X-Forwarded-Host"));
	}

	private static String authority(String origin) {
		try {
			return String.valueOf(URI.create(origin).getRawAuthority());
		}
		catch (IllegalArgumentException ex) {
			return "";
		}
	}

}
