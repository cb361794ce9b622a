package io.shadowcache.dashboard;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * A request, of whichever web framework.
 *
 * @param method the method of HTTP, in upper case
 * @param path what follows the path of the dashboard: empty or beginning with a slash
 * @param headers looks a header up
 * @param body the body as text, cut off behind {@link #MAX_BODY} bytes
 * @param token the token that the application's security wants to see again with a write;
 * asked for only when it is needed
 */
record Question(String method, String path, Headers headers, String body,
		Supplier<AccessReport.@Nullable Token> token) {

	static final int MAX_BODY = 4096;

	@Nullable String header(String name) {
		return this.headers.first(name);
	}

	/**
	 * Looks headers up.
	 */
	interface Headers {

		/**
		 * Returns the first value of a header, or {@code null} if it is not there.
		 * @param name the name, in any case
		 */
		@Nullable String first(String name);

	}

}
