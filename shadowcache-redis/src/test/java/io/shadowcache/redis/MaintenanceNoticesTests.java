package io.shadowcache.redis;

import java.lang.reflect.Method;
import java.util.Arrays;

import io.lettuce.core.ClientOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link MaintenanceNotices}.
 */
class MaintenanceNoticesTests {

	@Test
	@EnabledIf("isKnown")
	void areOffWhereTheClientKnowsThem() throws ReflectiveOperationException {
		ClientOptions.Builder builder = ClientOptions.builder();
		assertThat(isEnabled(builder.build())).isTrue();
		MaintenanceNotices.switchOff(builder);
		assertThat(isEnabled(builder.build())).isFalse();
	}

	@Test
	void areNothingToAnOlderClient() {
		ClientOptions.Builder builder = ClientOptions.builder();
		MaintenanceNotices.switchOff(builder);
		assertThat(builder.build()).isNotNull();
	}

	static boolean isKnown() {
		return getter() != null;
	}

	private static boolean isEnabled(ClientOptions options) throws ReflectiveOperationException {
		Object configuration = getter().invoke(options);
		return (boolean) configuration.getClass().getMethod("maintNotificationsEnabled").invoke(configuration);
	}

	private static Method getter() {
		return Arrays.stream(ClientOptions.class.getMethods())
			.filter((method) -> method.getName().equals("getMaintNotificationsConfig"))
			.findFirst()
			.orElse(null);
	}

}
