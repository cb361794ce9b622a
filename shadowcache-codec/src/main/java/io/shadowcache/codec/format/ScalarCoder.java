package io.shadowcache.codec.format;

import java.util.function.Function;

import io.shadowcache.codec.CodecException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * Codes a value that has no parts: as JSON a single token or a short array of its own.
 *
 * @param <T> the type of the value
 */
final class ScalarCoder<T> implements Coder {

	private final Class<T> type;

	private final boolean open;

	private final Writer<T> writer;

	private final Function<JsonParser, T> reader;

	private final BinaryForm<T> binary;

	private ScalarCoder(Class<T> type, boolean open, Writer<T> writer, Function<JsonParser, T> reader,
			BinaryForm<T> binary) {
		this.type = type;
		this.open = open;
		this.writer = writer;
		this.reader = reader;
		this.binary = binary;
	}

	/**
	 * Makes the coder of a class whose subclasses are refused.
	 * @param <T> the type of the value
	 * @param type the class
	 * @param writer writes a value
	 * @param reader reads a value
	 * @param binary writes and reads a value as bytes
	 * @return the coder
	 */
	static <T> Coder of(Class<T> type, Writer<T> writer, Function<JsonParser, T> reader, BinaryForm<T> binary) {
		return new ScalarCoder<>(type, false, writer, reader, binary);
	}

	/**
	 * Makes the coder of values that are written as text in either format.
	 * @param <T> the type of the value
	 * @param type the class
	 * @param print makes the text
	 * @param parse makes an equal value from the text
	 * @return the coder
	 */
	static <T> Coder text(Class<T> type, Function<T, String> print, Function<String, T> parse) {
		return text(type, print, parse, BinaryForm.text(print, parse));
	}

	/**
	 * Makes the coder of values that are text in JSON only.
	 * @param <T> the type of the value
	 * @param type the class
	 * @param print makes the text
	 * @param parse makes an equal value from the text
	 * @param binary writes and reads a value as bytes
	 * @return the coder
	 */
	static <T> Coder text(Class<T> type, Function<T, String> print, Function<String, T> parse, BinaryForm<T> binary) {
		return of(type, (value, out) -> out.writeString(print.apply(value)), (in) -> parse.apply(Tokens.text(in)),
				binary);
	}

	/**
	 * Makes the coder of values that are text in JSON only, of which no string has to be
	 * made to read it.
	 * @param <T> the type of the value
	 * @param type the class
	 * @param print makes the text
	 * @param parse makes an equal value from the characters, which are valid during the
	 * call only
	 * @param binary writes and reads a value as bytes
	 * @return the coder
	 */
	static <T> Coder characters(Class<T> type, Function<T, String> print, Function<CharSequence, T> parse,
			BinaryForm<T> binary) {
		return of(type, (value, out) -> out.writeString(print.apply(value)), (in) -> parse.apply(Tokens.characters(in)),
				binary);
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
				(in) -> parse.apply(Tokens.text(in)), BinaryForm.text(print, parse));
	}

	@Override
	public void write(Object value, JsonGenerator out) {
		this.writer.write(checked(value), out);
	}

	@Override
	public void write(Object value, BinaryOutput out) {
		this.binary.writer().accept(checked(value), out);
	}

	private T checked(Object value) {
		if (value.getClass() != this.type && !this.open) {
			throw new CodecException("A %s is declared, this is a %s".formatted(this.type.getTypeName(),
					value.getClass().getTypeName()));
		}
		return this.type.cast(value);
	}

	@Override
	public Object read(JsonParser in) {
		return this.reader.apply(in);
	}

	@Override
	public Object read(BinaryInput in) {
		return this.binary.reader().apply(in);
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
