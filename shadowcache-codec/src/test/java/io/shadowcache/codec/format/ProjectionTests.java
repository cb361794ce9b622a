package io.shadowcache.codec.format;

import io.shadowcache.codec.UnsupportedTypeException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Results of Spring Data that are an interface, behind which is a class of its own.
 */
class ProjectionTests {

	@Test
	void projectionToAnInterfaceAsksForARecord() {
		assertThatExceptionOfType(UnsupportedTypeException.class)
			.isThrownBy(() -> new JsonValueCodec().forType(NameOnly.class))
			.withMessageContaining("NameOnly is an interface, so that its values can be of any class")
			.withMessageContaining("declare the class, such as a record");
	}

	interface NameOnly {

		String getName();

	}

}
