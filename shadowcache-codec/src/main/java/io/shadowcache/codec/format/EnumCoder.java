package io.shadowcache.codec.format;

import java.util.HashMap;
import java.util.Map;

import io.shadowcache.codec.CodecException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * Codes the constants of an enum, as JSON by their names, as bytes by their order, which
 * is part of the {@linkplain TypePrint print} of the type.
 */
final class EnumCoder implements Coder {

	private final Class<?> type;

	private final Object[] inOrder;

	private final Map<String, Object> constants = new HashMap<>();

	EnumCoder(Class<?> type) {
		this.type = type;
		this.inOrder = type.getEnumConstants();
		for (Object constant : this.inOrder) {
			this.constants.put(((Enum<?>) constant).name(), constant);
		}
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

	@Override
	@SuppressWarnings("EnumOrdinal") // the print tells constants in another order
	public void write(Object value, BinaryOutput out) {
		out.writeSize(((Enum<?>) this.type.cast(value)).ordinal());
	}

	@Override
	public Object read(BinaryInput in) {
		return this.inOrder[in.readIndex(this.inOrder.length)];
	}

}
