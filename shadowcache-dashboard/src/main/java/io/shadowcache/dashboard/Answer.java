package io.shadowcache.dashboard;

import java.util.Map;
import java.util.TreeMap;

/**
 * An answer, for whichever web framework. Nothing in it may come from elsewhere, run as
 * inline script, or be framed.
 *
 * @param status the status of HTTP
 * @param headers the headers
 * @param body the body as text, to be sent as UTF-8
 */
record Answer(int status, Map<String, String> headers, String body) {

	private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
			+ "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

	Answer {
		Map<String, String> all = new TreeMap<>(headers);
		all.put("Content-Security-Policy", POLICY);
		all.put("X-Content-Type-Options", "nosniff");
		all.put("Referrer-Policy", "no-referrer");
		all.putIfAbsent("Cache-Control", "no-store");
		headers = Map.copyOf(all);
	}

	static Answer noContent() {
		return new Answer(204, Map.of(), "");
	}

	static Answer redirect(String location) {
		return new Answer(302, Map.of("Location", location), "");
	}

	static Answer json(int status, String body) {
		return new Answer(status, Map.of("Content-Type", "application/json"), body);
	}

	/**
	 * An asset, which the browser may keep as long as it asks whether it is current.
	 */
	static Answer asset(Asset asset, boolean known) {
		return new Answer(known ? 304 : 200,
				Map.of("Content-Type", asset.contentType(), "ETag", asset.etag(), "Cache-Control", "no-cache"),
				known ? "" : asset.text());
	}

}
