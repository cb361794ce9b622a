package io.shadowcache.dashboard;

import org.jspecify.annotations.Nullable;

/**
 * What whoever looks at the dashboard may do.
 *
 * @param actions whether the application allows actions; its security may still refuse
 * them
 * @param token what has to come with them, or {@code null} if nothing has to
 */
record AccessReport(boolean actions, @Nullable Token token) {

	/**
	 * A token against forged requests.
	 *
	 * @param header the header that it belongs in
	 * @param value the token
	 */
	record Token(String header, String value) {
	}

}
