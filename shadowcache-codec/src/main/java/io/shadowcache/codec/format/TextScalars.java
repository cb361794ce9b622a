package io.shadowcache.codec.format;

import java.net.URI;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import io.shadowcache.codec.CodecException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Coders of text, truth values, bytes and names.
 */
final class TextScalars {

	private TextScalars() {
	}

	static Map<Class<?>, Coder> all() {
		return Map.of(String.class,
				ScalarCoder.of(String.class, (value, out) -> out.writeString(value), Tokens::text, BinaryTexts.TEXT),
				Boolean.class,
				ScalarCoder.of(Boolean.class, (value, out) -> out.writeBoolean(value), TextScalars::readBoolean,
						BinaryTexts.BOOLEAN),
				Character.class,
				ScalarCoder.of(Character.class, (value, out) -> out.writeString(value.toString()),
						TextScalars::readChar, BinaryTexts.CHAR),
				char[].class, ScalarCoder.text(char[].class, String::new, String::toCharArray), byte[].class,
				ScalarCoder.of(byte[].class, (value, out) -> out.writeBinary(value), TextScalars::readBytes,
						BinaryTexts.BYTES),
				UUID.class, ScalarCoder.text(UUID.class, UUID::toString, UUID::fromString, BinaryTexts.UUIDS),
				Currency.class, ScalarCoder.text(Currency.class, Currency::getCurrencyCode, Currency::getInstance),
				Locale.class,
				ScalarCoder.of(Locale.class, (value, out) -> out.writeString(tagOf(value)),
						(in) -> Locale.forLanguageTag(Tokens.text(in)),
						BinaryForm.text(TextScalars::tagOf, Locale::forLanguageTag)),
				URI.class, ScalarCoder.text(URI.class, URI::toString, URI::create));
	}

	private static boolean readBoolean(JsonParser in) {
		if (in.currentToken() == JsonToken.VALUE_TRUE) {
			return true;
		}
		Tokens.expect(in, JsonToken.VALUE_FALSE);
		return false;
	}

	private static char readChar(JsonParser in) {
		String text = Tokens.text(in);
		if (text.length() != 1) {
			throw new CodecException("A text of %d characters is no char".formatted(text.length()));
		}
		return text.charAt(0);
	}

	private static byte[] readBytes(JsonParser in) {
		Tokens.expect(in, JsonToken.VALUE_STRING);
		return in.getBinaryValue();
	}

	private static String tagOf(Locale value) {
		String tag = value.toLanguageTag();
		if (!Locale.forLanguageTag(tag).equals(value)) {
			throw new CodecException("Locale '%s' has no language tag that says everything".formatted(value));
		}
		return tag;
	}

}
