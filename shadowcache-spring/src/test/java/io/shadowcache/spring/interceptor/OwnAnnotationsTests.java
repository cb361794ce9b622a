package io.shadowcache.spring.interceptor;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.shadowcache.annotation.BulkLookup;
import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.annotation.InvalidatesTables;
import io.shadowcache.spring.testing.CacheConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.annotation.AliasFor;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.resilience.annotation.Retryable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of annotations of an application's own, made of ours.
 */
class OwnAnnotationsTests {

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(
			CacheConfiguration.class, Resilient.class, Shop.class);

	private final Shop shop = this.context.getBean(Shop.class);

	@AfterEach
	void stop() {
		this.context.close();
	}

	@Test
	void aliasOfTablesInvalidates() {
		int first = this.shop.count();
		assertThat(this.shop.count()).isEqualTo(first);
		this.shop.writeOther();
		assertThat(this.shop.count()).isEqualTo(first);
		this.shop.write();
		assertThat(this.shop.count()).isNotEqualTo(first);
	}

	@Test
	void aliasOfABulkLookupLoadsWhatIsMissing() {
		this.shop.byIds(List.of(1, 2));
		assertThat(this.shop.byIds(List.of(2, 3))).containsOnlyKeys(2, 3);
		assertThat(this.shop.asked()).containsExactly(3);
	}

	@Test
	void writeThatIsRetriedInvalidatesWhenItHasWritten() {
		int first = this.shop.count();
		this.shop.writeAtTheThirdAttempt();
		assertThat(this.shop.attempts()).isEqualTo(3);
		assertThat(this.shop.count()).isNotEqualTo(first);
	}

	@Retention(RetentionPolicy.RUNTIME)
	@InvalidatesTables
	@interface Writes {

		@AliasFor(annotation = InvalidatesTables.class, attribute = "value")
		String[] to();

	}

	@Retention(RetentionPolicy.RUNTIME)
	@CachedQuery(tables = "product")
	@BulkLookup
	@interface ByIds {

		@AliasFor(annotation = BulkLookup.class, attribute = "ids")
		String parameter();

	}

	@EnableResilientMethods(proxyTargetClass = true)
	static class Resilient {

	}

	public static class Shop {

		private final AtomicInteger calls = new AtomicInteger();

		private final AtomicInteger attempts = new AtomicInteger();

		private Collection<Integer> asked = List.of();

		@CachedQuery(tables = "product")
		public int count() {
			return this.calls.incrementAndGet();
		}

		@ByIds(parameter = "ids")
		public Map<Integer, String> byIds(Collection<Integer> ids) {
			this.asked = List.copyOf(ids);
			return ids.stream().collect(Collectors.toMap(Function.identity(), (id) -> "product " + id));
		}

		@Writes(to = "product")
		public void write() {
		}

		@Writes(to = "other")
		public void writeOther() {
		}

		@Retryable(maxRetries = 3, delay = 0)
		@Writes(to = "product")
		public void writeAtTheThirdAttempt() {
			if (this.attempts.incrementAndGet() < 3) {
				throw new IllegalStateException("not yet");
			}
		}

		public Collection<Integer> asked() {
			return this.asked;
		}

		public int attempts() {
			return this.attempts.get();
		}

	}

}
