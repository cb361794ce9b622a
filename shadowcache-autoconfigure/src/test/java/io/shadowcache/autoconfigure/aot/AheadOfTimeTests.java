package io.shadowcache.autoconfigure.aot;

import java.lang.reflect.Constructor;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import javax.sql.DataSource;

import io.shadowcache.autoconfigure.ShadowCacheAutoConfiguration;
import io.shadowcache.autoconfigure.ShadowCacheSqlAutoConfiguration;
import org.junit.jupiter.api.Test;

import org.springframework.aot.generate.GeneratedFiles.Kind;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.aot.test.generate.TestGenerationContext;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.test.tools.CompileWithForkedClassLoader;
import org.springframework.core.test.tools.TestCompiler;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what is generated for an application ahead of time: that it runs, and that a
 * native image is told what is done by reflection.
 */
@CompileWithForkedClassLoader
class AheadOfTimeTests {

	private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

	private final TestGenerationContext generation = new TestGenerationContext();

	@Test
	void aGeneratedApplicationCachesAndInvalidates() {
		process();
		run((context) -> {
			context.getBean(JdbcClient.class).sql("create table article (name varchar(100), place int)").update();
			Stock stock = context.getBean(Stock.class);
			Stock.Place place = new Stock.Place(1);
			assertThat(stock.findIn(place)).isEmpty();
			assertThat(stock.findIn(place)).isEmpty();
			assertThat(stock.loads()).isEqualTo(1);
			stock.put("Tea", place);
			assertThat(stock.findIn(place)).extracting(Stock.Article::name).containsExactly("Tea");
		});
	}

	@Test
	void valuesAreTakenApartAndMade() {
		process();
		for (Class<?> type : new Class<?>[] { Stock.Article.class, Stock.Amount.class }) {
			assertThat(RuntimeHintsPredicates.reflection()
				.onType(type)
				.withMemberCategories(MemberCategory.ACCESS_DECLARED_FIELDS,
						MemberCategory.INVOKE_DECLARED_CONSTRUCTORS))
				.accepts(hints());
		}
		assertThat(RuntimeHintsPredicates.reflection()
			.onType(Stock.State.class)
			.withMemberCategory(MemberCategory.INVOKE_DECLARED_METHODS)).accepts(hints());
	}

	@Test
	void keysAreMadeFromAccessorsAndExpressionsCallMethods() throws NoSuchMethodException {
		process();
		assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(Stock.Place.class, "code")).accepts(hints());
		assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(List.class, "size")).accepts(hints());
	}

	@Test
	void propertiesOfSingleQueriesAreBound() throws ClassNotFoundException {
		process();
		Constructor<?> canonical = Class.forName("io.shadowcache.autoconfigure.QueryProperties")
			.getDeclaredConstructors()[0];
		assertThat(RuntimeHintsPredicates.reflection().onConstructorInvocation(canonical)).accepts(hints());
	}

	@Test
	void everyProxyThatObservesSqlIsKnown() {
		process();
		run((context) -> {
			try (Connection connection = context.getBean(DataSource.class).getConnection();
					Statement plain = connection.createStatement();
					Statement prepared = connection.prepareStatement("select 1");
					Statement call = connection.prepareCall("call 1")) {
				for (Object proxy : List.of(connection, plain, prepared, call)) {
					assertThat(RuntimeHintsPredicates.proxies().forInterfaces(proxy.getClass().getInterfaces()))
						.accepts(hints());
				}
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

	@Test
	void theStatementsOfTheTableOfIntentsAreInTheImage() {
		process();
		assertThat(RuntimeHintsPredicates.resource().forResource("io/shadowcache/jdbc/intent/mysql.sql"))
			.accepts(hints());
	}

	@Test
	void theClassOfTheObservedDataSourceIsMadeBeforehand() {
		process();
		assertThat(this.generation.getGeneratedFiles().getGeneratedFiles(Kind.CLASS).keySet())
			.anyMatch((file) -> file.startsWith("com/zaxxer/hikari/HikariDataSource$$SpringCGLIB$$"));
	}

	private RuntimeHints hints() {
		return this.generation.getRuntimeHints();
	}

	private void process() {
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		properties().applyTo(context);
		context.register(Application.class);
		new ApplicationContextAotGenerator().processAheadOfTime(context, this.generation);
		this.generation.writeGeneratedContent();
	}

	private void run(Consumer<GenericApplicationContext> test) {
		TestCompiler.forSystem().with(this.generation).compile((compiled) -> {
			GenericApplicationContext context = new GenericApplicationContext();
			properties().applyTo(context);
			@SuppressWarnings("unchecked")
			ApplicationContextInitializer<GenericApplicationContext> initializer = compiled
				.getInstance(ApplicationContextInitializer.class);
			initializer.initialize(context);
			context.refresh();
			try (context) {
				test.accept(context);
			}
		});
	}

	private TestPropertyValues properties() {
		return TestPropertyValues.of("spring.datasource.url=" + this.url, "shadowcache.store=memory");
	}

	/**
	 * An application on a pool of connections.
	 */
	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
			JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class,
			ShadowCacheSqlAutoConfiguration.class, ShadowCacheAutoConfiguration.class })
	@Import(Stock.class)
	static class Application {

	}

}
