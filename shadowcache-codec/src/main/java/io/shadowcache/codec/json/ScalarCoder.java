package io.shadowcache.codec.json;

import java.util.function.Function;

import io.shadowcache.codec.CodecException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * Codes a value that is a single token or a short array of its own.
 *
 * @param <T> the type of the value
 */
final class ScalarCoder<T> implements Coder {

	private final Class<T> type;

	private final boolean open;

	private final Writer<T> writer;

	private final Function<JsonParser, T> reader;

	private ScalarCoder(Class<T> type, boolean open, Writer<T> writer, Function<JsonParser, T> reader) {
		this.type = type;
		this.open = open;
		this.writer = writer;
		this.reader = reader;
	}

	/**
	 * Makes the coder of a class whose subclasses are refused.
	 * @param <T> the type of the value
	 * @param type the class
	 * @param writer writes a value
	 * @param reader reads a value
	 * @return the coder
	 */
	static <T> Coder of(Class<T> type, Writer<T> writer, Function<JsonParser, T> reader) {
		return new ScalarCoder<>(type, false, writer, reader);
	}

	/**
	 * Makes the coder of values that are written as text.
	 * @param <T> the type of the value
	 * @param type the class
	 * @param print makes the text
	 * @param parse makes an equal value from the text
	 * @return the coder
	 */
	static <T> Coder text(Class<T> type, Function<T, String> print, Function<String, T> parse) {
		return of(type, (value, out) -> out.writeString(print.apply(value)), (in) -> parse.apply(Tokens.text(in)));
	}

	/**
	 * Makes the coder of values that are written as text, of which no string has to be
	 * made to read it.
	 * @param <T> the type of the value
	 * @param type the class
	 * @param print makes the text
	 * @param parse makes an equal value from the characters, which are valid during the
	 * call only
	 * @return the coder
	 */
	static <T> Coder characters(Class<T> type, Function<T, String> print, Function<CharSequence, T> parse) {
		return of(type, (value, out) -> out.writeString(print.apply(value)),
				(in) -> parse.apply(Tokens.characters(in)));
	}

	/**
	 * Makes the coder of an abstract class of the platform whose subclasses are hidden
	 * and whose text says everything.
	 * @param <T> the type of the value
	 * @param type the class
	 * @param print makes the text
	 * @param parse makes an equal value from the text
	 * @return the coder
	 */
	static <T> Coder openText(Class<T> type, Function<T, String> print, Function<String, T> parse) {
		return new ScalarCoder<>(type, true, (value, out) -> out.writeString(print.apply(value)),
				(in) -> parse.apply(Tokens.text(in)));
	}

	@Override
	public void write(Object value, JsonGenerator out) {
		if (value.getClass() != this.type && !this.open) {
			throw new CodecException("A %s is declared, this is a %s".formatted(this.type.getTypeName(),
					value.getClass().getTypeName()));
		}
		this.writer.write(this.type.cast(value), out);
	}

	@Override
	public Object read(JsonParser in) {
		return this.reader.apply(in);
	}

	/**
	 * Writes a value of one type.
	 *
	 * @param <T> the type of the value
	 */
	interface Writer<T> {

		void write(T value, JsonGenerator out);

	}

}
