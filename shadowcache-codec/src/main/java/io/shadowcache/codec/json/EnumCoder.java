package io.shadowcache.codec.json;

import java.util.Map;

import io.shadowcache.codec.CodecException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * Codes the constants of an enum by their names.
 */
final class EnumCoder implements Coder {

	private final Class<?> type;

	private final Map<String, Object> constants;

	EnumCoder(Class<?> type, Map<String, Object> constants) {
		this.type = type;
		this.constants = Map.copyOf(constants);
	}

	@Override
	public void write(Object value, JsonGenerator out) {
		out.writeString(((Enum<?>) this.type.cast(value)).name());
	}

	@Override
	public Object read(JsonParser in) {
		String name = Tokens.text(in);
		Object constant = this.constants.get(name);
		if (constant == null) {
			throw new CodecException("%s has no constant '%s'".formatted(this.type.getTypeName(), name));
		}
		return constant;
	}

}
