package io.shadowcache.codec.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.shadowcache.codec.CodecException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Codes a value in one of a closed set of forms, as JSON in an object with one property,
 * whose name is the tag of the form.
 */
final class FormsCoder implements Coder {

	private final String declared;

	private final Map<Class<?>, Form> exact = new HashMap<>();

	private final List<Form> open = new ArrayList<>();

	private final Map<String, Form> byTag = new HashMap<>();

	FormsCoder(String declared, List<Form> forms) {
		this.declared = declared;
		for (Form form : forms) {
			this.byTag.put(form.tag(), form);
			if (form.subclasses()) {
				this.open.add(form);
			}
			else {
				this.exact.put(form.type(), form);
			}
		}
	}

	@Override
	public void write(Object value, JsonGenerator out) {
		Form form = formOf(value);
		out.writeStartObject();
		out.writeName(form.tag());
		form.coder().write(value, out);
		out.writeEndObject();
	}

	private Form formOf(Object value) {
		Form form = this.exact.get(value.getClass());
		if (form != null) {
			return form;
		}
		for (Form candidate : this.open) {
			if (candidate.type().isInstance(value)) {
				return candidate;
			}
		}
		throw new CodecException(
				"Where %s is declared, a %s would not come back as it is: declare its type, or convert it"
					.formatted(this.declared, value.getClass().getTypeName()));
	}

	@Override
	public Object read(JsonParser in) {
		Tokens.expect(in, JsonToken.START_OBJECT);
		Tokens.expectNext(in, JsonToken.PROPERTY_NAME);
		Form form = formOf(in.currentName());
		in.nextToken();
		Object value = form.coder().read(in);
		Tokens.expectNext(in, JsonToken.END_OBJECT);
		return value;
	}

	@Override
	public void write(Object value, BinaryOutput out) {
		Form form = formOf(value);
		out.writeText(form.tag());
		form.coder().write(value, out);
	}

	@Override
	public Object read(BinaryInput in) {
		return formOf(in.readText()).coder().read(in);
	}

	private Form formOf(String tag) {
		Form form = this.byTag.get(tag);
		if (form == null) {
			throw new CodecException("No %s has the tag '%s'".formatted(this.declared, tag));
		}
		return form;
	}

}
