package io.shadowcache.compat.mysqlrediscache;

import io.shadowcache.compat.format.Digest;
import io.shadowcache.compat.format.JavaScriptValues;
import io.shadowcache.compat.format.Undefined;

/**
 * Keys of the form {@code Name=value_Name=value_} and SHA-1 of the query's text.
 */
final class EntryKey {

	private EntryKey() {
	}

	static String of(SharedQuery query, JavaScriptValues values) {
		StringBuilder key = new StringBuilder();
		if (!query.params().isEmpty()) {
			for (int index = 0; index < query.paramNames().size(); index++) {
				Object value = (index < query.params().size()) ? query.params().get(index) : Undefined.UNDEFINED;
				key.append(query.paramNames().get(index)).append('=').append(values.text(value)).append('_');
			}
		}
		return key.append(Digest.hex("SHA-1", query.sql())).toString();
	}

}
