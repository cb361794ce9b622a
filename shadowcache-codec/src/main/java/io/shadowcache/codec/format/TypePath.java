package io.shadowcache.codec.format;

import io.shadowcache.codec.UnsupportedTypeException;

/**
 * The way from the result of a query to a type inside it, for messages.
 *
 * @param text the steps so far
 * @param steps how many there are
 */
record TypePath(String text, int steps) {

	private static final int MAX_STEPS = 200;

	static final TypePath RESULT = new TypePath("", 0);

	/**
	 * Goes on to a type inside.
	 * @param step such as {@code component 'items' of Order}
	 * @return the longer path
	 */
	TypePath then(String step) {
		if (this.steps == MAX_STEPS) {
			throw new UnsupportedTypeException(
					"A type that contains itself with ever new type arguments has no end: " + this.text);
		}
		return new TypePath(this.text.isEmpty() ? step : this.text + ", " + step, this.steps + 1);
	}

	/**
	 * Refuses the type at the end of the path.
	 * @param type the type
	 * @param reason says what is wrong with it, and what to declare instead
	 * @return what to throw
	 */
	UnsupportedTypeException refuse(String type, String reason) {
		return new UnsupportedTypeException((this.text.isEmpty() ? "" : this.text + ": ") + type + " " + reason);
	}

}
