package io.shadowcache.codec.format;

import java.nio.CharBuffer;

import io.shadowcache.codec.CodecException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Checks of the kind of token that JSON has at a place.
 */
final class Tokens {

	private Tokens() {
	}

	static void expect(JsonParser in, JsonToken expected) {
		if (in.currentToken() != expected) {
			throw new CodecException("Expected %s, found %s".formatted(expected, in.currentToken()));
		}
	}

	static void expectNext(JsonParser in, JsonToken expected) {
		in.nextToken();
		expect(in, expected);
	}

	/**
	 * Returns a text without making a string of it.
	 * @param in stands on the text
	 * @return the characters, which the next token overwrites
	 */
	static CharSequence characters(JsonParser in) {
		expect(in, JsonToken.VALUE_STRING);
		return CharBuffer.wrap(in.getStringCharacters(), in.getStringOffset(), in.getStringLength());
	}

	static String text(JsonParser in) {
		expect(in, JsonToken.VALUE_STRING);
		return in.getString();
	}

}
