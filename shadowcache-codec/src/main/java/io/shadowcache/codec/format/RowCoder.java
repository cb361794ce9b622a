package io.shadowcache.codec.format;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Codes what is declared as {@code Map<String, …>}: as JSON an object for a plain map, an
 * array of tag and object for a map of another form.
 */
final class RowCoder implements Coder {

	private final Coder value;

	private final MapForms forms;

	RowCoder(Coder value, MapForms forms) {
		this.value = value;
		this.forms = forms;
	}

	@Override
	public void write(Object value, JsonGenerator out) {
		MapForm form = this.forms.of(value);
		if (form == null) {
			Admission.byEquality(value);
			Names.write((Map<?, ?>) value, this.value, out);
			return;
		}
		out.writeStartArray();
		out.writeString(form.tag());
		Names.write((Map<?, ?>) value, this.value, out);
		out.writeEndArray();
	}

	@Override
	public Object read(JsonParser in) {
		if (in.currentToken() != JsonToken.START_ARRAY) {
			Map<String, @Nullable Object> map = new LinkedHashMap<>();
			Names.read(in, this.value, map);
			return map;
		}
		in.nextToken();
		Map<String, @Nullable Object> map = this.forms.empty(Tokens.text(in));
		in.nextToken();
		Names.read(in, this.value, map);
		Tokens.expectNext(in, JsonToken.END_ARRAY);
		return map;
	}

	@Override
	public void write(Object value, BinaryOutput out) {
		MapForm form = this.forms.of(value);
		if (form == null) {
			Admission.byEquality(value);
		}
		out.writeBoolean(form != null);
		if (form != null) {
			out.writeText(form.tag());
		}
		Names.write((Map<?, ?>) value, this.value, out);
	}

	@Override
	public Object read(BinaryInput in) {
		Map<String, @Nullable Object> map = in.readBoolean() ? this.forms.empty(in.readText()) : new LinkedHashMap<>();
		Names.read(in, this.value, map);
		return map;
	}

}
