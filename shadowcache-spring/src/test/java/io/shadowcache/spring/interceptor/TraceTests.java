package io.shadowcache.spring.interceptor;

import ch.qos.logback.classic.Level;
import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.spring.testing.CacheConfiguration;
import io.shadowcache.spring.testing.LoggedLines;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

class TraceTests {

	@Test
	void traceTellsTheHashButNoArguments() {
		try (LoggedLines log = new LoggedLines(ShadowCacheInterceptor.class, Level.TRACE);
				AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(
						CacheConfiguration.class, Secrets.class)) {
			context.getBean(Secrets.class).find("hunter2");
			assertThat(log.lines()).singleElement()
				.asString()
				.matches("Query Secrets\\.find asks for entry [0-9a-f]{32}");
		}
	}

	public static class Secrets {

		@CachedQuery(tables = "secret")
		public int find(String secret) {
			return secret.length();
		}

	}

}
