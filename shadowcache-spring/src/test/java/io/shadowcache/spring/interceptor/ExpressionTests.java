package io.shadowcache.spring.interceptor;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.key.UnsupportedArgumentException;
import io.shadowcache.spring.testing.CacheConfiguration;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ExpressionTests {

	@Test
	void keyExpressionTellsEntriesApart() {
		run((products) -> {
			assertThat(products.byKey("a", "x")).isEqualTo(1);
			assertThat(products.byKey("a", "y")).isEqualTo(1);
			assertThat(products.byKey("b", "y")).isEqualTo(2);
		});
	}

	@Test
	void argumentThatLooksLikeAnExpressionIsOnlyAValue() {
		String attack = "#{T(java.lang.System).setProperty('shadowcache.attacked', 'yes')} ${user.home} #root";
		run((products) -> {
			assertThat(products.byKey(attack, "x")).isEqualTo(1);
			assertThat(products.byKey(attack, "y")).isEqualTo(1);
			assertThat(products.byKey("#root", "y")).isEqualTo(2);
		});
		assertThat(System.getProperty("shadowcache.attacked")).isNull();
	}

	@Test
	void keyMayCallBeansAndSeeTheRoot() {
		run((products) -> {
			assertThat(products.byBean("a")).isEqualTo(1);
			assertThat(products.byBean("A")).isEqualTo(1);
		});
	}

	/**
	 * Near, too, where calls are told by what a key is made of, if that can be compared.
	 */
	@Test
	void keyIsEvaluatedOnceForEachCall() {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			context.register(CacheConfiguration.class, NearProducts.class);
			context.registerBean("counted", Counted.class);
			context.refresh();
			NearProducts products = context.getBean(NearProducts.class);
			for (int call = 1; call <= 3; call++) {
				assertThat(products.byText("a")).isEqualTo("a");
				assertThat(products.byList("a")).isEqualTo("a");
				assertThat(context.getBean(Counted.class).evaluated).hasValue(2 * call);
			}
		}
	}

	@Test
	void conditionThatIsNotMetBypasses() {
		run((products) -> {
			assertThat(List.of(products.ifSmall(1), products.ifSmall(1))).containsExactly(1, 1);
			assertThat(List.of(products.ifSmall(9), products.ifSmall(9))).containsExactly(2, 3);
		});
	}

	@Test
	void unlessSeesTheUnwrappedResult() {
		run((products) -> {
			assertThat(List.of(products.unlessSecret("secret"), products.unlessSecret("secret")))
				.containsExactly(Optional.of("secret"), Optional.of("secret"));
			assertThat(products.calls()).isEqualTo(2);
			products.unlessSecret("open");
			products.unlessSecret("open");
			assertThat(products.calls()).isEqualTo(3);
		});
	}

	@Test
	void argumentWithoutIdentityIsRefusedWithTheMethodNamed() {
		run((products) -> assertThatThrownBy(() -> products.anything(new Thread()))
			.isInstanceOf(UnsupportedArgumentException.class)
			.hasMessageContaining("Products.anything")
			.hasMessageContaining("java.lang.Thread"));
	}

	private static void run(Consumer<Products> test) {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(
				CacheConfiguration.class, Products.class, Lower.class)) {
			test.accept(context.getBean(Products.class));
		}
	}

	static class Counted implements UnaryOperator<Object> {

		private final AtomicInteger evaluated = new AtomicInteger();

		@Override
		public Object apply(Object part) {
			this.evaluated.incrementAndGet();
			return part;
		}

	}

	public static class NearProducts {

		@CachedQuery(tables = "product", near = "push", key = "@counted.apply(#p0)")
		public String byText(String text) {
			return text;
		}

		@CachedQuery(tables = "product", near = "push", key = "{@counted.apply({#p0})}")
		public String byList(String text) {
			return text;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Lower {

		@Bean
		static UnaryOperator<String> lower() {
			return String::toLowerCase;
		}

	}

}
