package io.shadowcache.key;

import java.net.URI;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Forms of values that are a few texts: the name of the type, then the texts.
 */
final class TextForms {

	private static final List<Known<?>> KNOWN = new ArrayList<>();

	static {
		addPrinted(OffsetDateTime.class, OffsetTime.class, ZonedDateTime.class, Year.class, YearMonth.class,
				MonthDay.class, Period.class, ZoneId.class, URI.class);
		add(Currency.class, (value) -> List.of(value.getCurrencyCode()));
		add(URL.class, (value) -> List.of(value.toExternalForm()));
		add(Charset.class, (value) -> List.of(value.name()));
		add(Pattern.class, (value) -> List.of(value.pattern(), Integer.toString(value.flags())));
		add(Class.class, (value) -> List.of(value.getName()));
		add(Locale.class, TextForms::partsOf);
		add(Path.class, (value) -> List.of(value.getFileSystem().provider().getScheme(), value.toString()));
		add(CharSequence.class, (value) -> List.of(value.getClass().getName(), value.toString()));
	}

	private TextForms() {
	}

	static @Nullable CanonicalForm of(Class<?> type) {
		if (Enum.class.isAssignableFrom(type)) {
			return new Known<>(Enum.class, (value) -> List.of(value.getDeclaringClass().getName(), value.name()));
		}
		for (Known<?> known : KNOWN) {
			if (known.type().isAssignableFrom(type)) {
				return known;
			}
		}
		return null;
	}

	private static void addPrinted(Class<?>... types) {
		for (Class<?> type : types) {
			add(type, (value) -> List.of(value.toString()));
		}
	}

	private static <T> void add(Class<T> type, Function<T, List<String>> texts) {
		KNOWN.add(new Known<>(type, texts));
	}

	private static List<String> partsOf(Locale locale) {
		List<String> parts = new ArrayList<>(
				List.of(locale.getLanguage(), locale.getScript(), locale.getCountry(), locale.getVariant()));
		locale.getExtensionKeys().forEach((key) -> {
			parts.add(key.toString());
			parts.add(locale.getExtension(key));
		});
		return parts;
	}

	/**
	 * A type and its texts.
	 *
	 * @param type a class or an interface
	 * @param texts what tells its values apart
	 */
	private record Known<T>(Class<T> type, Function<T, List<String>> texts) implements CanonicalForm {

		@Override
		public void write(Object value, CanonicalArguments target) {
			List<String> parts = this.texts.apply(this.type.cast(value));
			target.writeTag('N');
			target.writeText(this.type.getName());
			target.writeInt(parts.size());
			parts.forEach(target::writeText);
		}

	}

}
