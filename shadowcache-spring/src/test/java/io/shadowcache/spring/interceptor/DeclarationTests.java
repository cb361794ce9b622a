package io.shadowcache.spring.interceptor;

import java.util.function.Function;
import java.util.stream.Stream;

import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.spring.testing.CacheConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.BeanCreationException;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class DeclarationTests {

	static Stream<Arguments> broken() {
		return Stream.of(arguments(BrokenDeclarations.NoTables.class, "@CachedQuery names no table", "tables ="),
				arguments(BrokenDeclarations.NoWrittenTables.class, "names no table",
						"@InvalidatesTables(\"product\")"),
				arguments(BrokenDeclarations.IllegalTable.class, "drop table", "'tables'"),
				arguments(BrokenDeclarations.NegativeTtl.class, "ttl must be positive", "shadowcache.queries"),
				arguments(BrokenDeclarations.ZeroTtl.class, "ttl must be positive", "shadowcache.queries"),
				arguments(BrokenDeclarations.TtlWithoutUnit.class, "'30' has no unit", "'ttl'"),
				arguments(BrokenDeclarations.NoDuration.class, "'soon' is no duration", "'nullTtl'"),
				arguments(BrokenDeclarations.LargeJitter.class, "jitter must be a fraction", "shadowcache.queries"),
				arguments(BrokenDeclarations.JitterThatIsNoNumber.class, "'a lot' is no number", "'jitter'"),
				arguments(BrokenDeclarations.NoValueForPlaceholder.class, "${no.such.property}", "'tables'"),
				arguments(BrokenDeclarations.KeyThatDoesNotParse.class, "key '#id +'", "SpEL"),
				arguments(BrokenDeclarations.KeyOfUnknownParameter.class, "#ids", "SpEL"),
				arguments(BrokenDeclarations.ConditionOnTheResult.class, "#result", "'unless'"),
				arguments(BrokenDeclarations.ReturnsNothing.class, "nothing is returned", "@CachedQuery"),
				arguments(BrokenDeclarations.ReturnsStream.class, "return a List", "return type"),
				arguments(BrokenDeclarations.ReturnsIterator.class, "return a List", "return type"),
				arguments(BrokenDeclarations.ReturnsInputStream.class, "byte[]", "return type"),
				arguments(BrokenDeclarations.ReturnsFuture.class, "not supported yet", "return type"),
				arguments(BrokenDeclarations.ReturnsPublisher.class, "not supported yet", "return type"),
				arguments(BrokenDeclarations.ReturnsTypeVariable.class, "T is not known", "return type"),
				arguments(BrokenDeclarations.RefusedByTheCodec.class, "Object says nothing", "return type"),
				arguments(BrokenDeclarations.FunctionAsArgument.class, "'filter' of type Function", "key = "),
				arguments(BrokenDeclarations.BothAnnotations.class, "both", "Split"),
				arguments(BrokenDeclarations.NotPublic.class, "not public", "public"),
				arguments(BrokenDeclarations.PrivateMethod.class, "private", "public"),
				arguments(BrokenDeclarations.FinalMethod.class, "final", "public"),
				arguments(BrokenDeclarations.StaticMethod.class, "static", "public"),
				arguments(BrokenDeclarations.SameName.class, "two methods", "name ="),
				arguments(BrokenDeclarations.OverloadedDefaultName.class, "two methods", "name ="));
	}

	@ParameterizedTest
	@MethodSource("broken")
	void brokenDeclarationFailsAtStartAndSaysWhatToWrite(Class<?> bean, String problem, String action) {
		DeclarationException failure = failureOf(bean, false);
		assertThat(failure.getDescription()).contains(bean.getSimpleName()).contains(problem);
		assertThat(failure.getAction()).contains(action);
	}

	@ParameterizedTest
	@MethodSource("broken")
	void brokenDeclarationOfALazyBeanFailsAtStart(Class<?> bean, String problem, String action) {
		assertThat(failureOf(bean, true).getDescription()).contains(problem);
	}

	@Test
	void keyMakesAnyArgumentPossible() {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(
				CacheConfiguration.class, FunctionWithKey.class)) {
			assertThat(context.getBean(FunctionWithKey.class).find(1, Function.identity())).isEqualTo("1");
		}
	}

	private static DeclarationException failureOf(Class<?> bean, boolean lazy) {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			context.register(CacheConfiguration.class);
			context.registerBean(bean, (definition) -> definition.setLazyInit(lazy));
			Throwable failure = catchThrowable(context::refresh);
			if (failure instanceof BeanCreationException) {
				failure = failure.getCause();
			}
			assertThat(failure).isInstanceOf(DeclarationException.class);
			return (DeclarationException) failure;
		}
	}

	public static class FunctionWithKey {

		@CachedQuery(tables = "product", key = "#id")
		public String find(int id, Function<String, String> format) {
			return format.apply(String.valueOf(id));
		}

	}

}
