package io.shadowcache.codec.format;

import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * How values without parts are written as bytes.
 *
 * @param <T> the type of the values
 * @param writer writes a value
 * @param reader reads an equal value
 */
record BinaryForm<T>(BiConsumer<T, BinaryOutput> writer, Function<BinaryInput, T> reader) {

	/**
	 * Makes the form of values that are written as text.
	 * @param <T> the type of the values
	 * @param print makes the text
	 * @param parse makes an equal value from the text
	 * @return the form
	 */
	static <T> BinaryForm<T> text(Function<T, String> print, Function<String, T> parse) {
		return new BinaryForm<>((value, out) -> out.writeText(print.apply(value)), (in) -> parse.apply(in.readText()));
	}

}
