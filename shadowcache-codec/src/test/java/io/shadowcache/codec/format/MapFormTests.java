package io.shadowcache.codec.format;

import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MapFormTests {

	@Test
	void classThatIsNoMapIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new MapForm("x", List.class, HashMap::new))
			.withMessage("java.util.List is no map");
	}

	@Test
	void tagThatStandsForTwoClassesIsRefused() {
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> new JsonValueCodec(
				List.of(new MapForm("x", HashMap.class, HashMap::new), new MapForm("x", TreeMap.class, TreeMap::new))));
	}

}
