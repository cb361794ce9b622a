package io.shadowcache.aspects;

import org.junit.jupiter.api.Test;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Tests of an application that asks for woven methods and has none.
 */
class UnwovenTests {

	@Test
	void theStartFailsAndSaysHowToWeave() {
		assertThatException()
			.isThrownBy(() -> new SpringApplicationBuilder(WovenApplication.class).web(WebApplicationType.NONE)
				.run("--shadowcache.mode=aspectj", "--shadowcache.store=memory"))
			.havingRootCause()
			.withMessageContaining("shadowcache.mode is aspectj, but no aspect is woven into the method")
			.withMessageContaining("-javaagent:aspectjweaver.jar");
	}

}
