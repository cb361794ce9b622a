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

class DeclarationTests {

	static Stream<Arguments> brokenAttributes() {
		return Stream.of(Arguments.of(BrokenAttributes.NoTables.class, "@CachedQuery names no table", "tables ="),
				Arguments.of(BrokenAttributes.NoWrittenTables.class, "names no table",
						"@InvalidatesTables(\"product\")"),
				Arguments.of(BrokenAttributes.IllegalTable.class, "drop table", "'tables'"),
				Arguments.of(BrokenAttributes.NegativeTtl.class, "ttl must be positive", "shadowcache.queries"),
				Arguments.of(BrokenAttributes.ZeroTtl.class, "ttl must be positive", "shadowcache.queries"),
				Arguments.of(BrokenAttributes.TtlWithoutUnit.class, "'30' has no unit", "'ttl'"),
				Arguments.of(BrokenAttributes.NoDuration.class, "'soon' is no duration", "'nullTtl'"),
				Arguments.of(BrokenAttributes.LargeJitter.class, "jitter must be a fraction", "shadowcache.queries"),
				Arguments.of(BrokenAttributes.JitterThatIsNoNumber.class, "'a lot' is no number", "'jitter'"),
				Arguments.of(BrokenAttributes.UnknownNearMode.class, "'sometimes' is none of off", "'near'"),
				Arguments.of(BrokenAttributes.NoStalenessAtAll.class, "maxStaleness must be positive",
						"'maxStaleness'"),
				Arguments.of(BrokenExpiries.NeitherTrueNorFalse.class, "'yes' is neither true nor false",
						"'earlyRefresh'"),
				Arguments.of(BrokenExpiries.StaleForAlone.class, "nothing lets an expired value be served",
						"shadowcache.queries"),
				Arguments.of(BrokenExpiries.NoTimeToServeIn.class, "need staleFor", "shadowcache.queries"),
				Arguments.of(BrokenExpiries.NegativeStaleFor.class, "staleFor must be positive", "shadowcache.queries"),
				Arguments.of(BrokenExpiries.LateSoftTimeout.class, "must be shorter than staleFor",
						"shadowcache.queries"),
				Arguments.of(BrokenAttributes.NoValueForPlaceholder.class, "${no.such.property}", "'tables'"),
				Arguments.of(BrokenAttributes.KeyThatDoesNotParse.class, "key '#id +'", "SpEL"),
				Arguments.of(BrokenAttributes.KeyOfUnknownParameter.class, "#ids", "SpEL"),
				Arguments.of(BrokenAttributes.ConditionOnTheResult.class, "#result", "'unless'"),
				Arguments.of(BrokenAttributes.SameName.class, "two methods", "name ="),
				Arguments.of(BrokenAttributes.OverloadedDefaultName.class, "two methods", "name ="));
	}

	static Stream<Arguments> brokenMethods() {
		return Stream.of(Arguments.of(BrokenMethods.ReturnsNothing.class, "nothing is returned", "@CachedQuery"),
				Arguments.of(BrokenMethods.ReturnsStream.class, "return a List", "return type"),
				Arguments.of(BrokenMethods.ReturnsIterator.class, "return a List", "return type"),
				Arguments.of(BrokenMethods.ReturnsInputStream.class, "byte[]", "return type"),
				Arguments.of(BrokenMethods.ReturnsFuture.class, "return a CompletableFuture", "return type"),
				Arguments.of(BrokenMethods.ReturnsPublisher.class, "return a CompletableFuture", "return type"),
				Arguments.of(BrokenMethods.ReturnsTypeVariable.class, "T is not known", "return type"),
				Arguments.of(BrokenMethods.RefusedByTheCodec.class, "Object says nothing", "return type"),
				Arguments.of(BrokenMethods.FunctionAsArgument.class, "'filter' of type Function", "key = "),
				Arguments.of(BrokenMethods.SpecificationAsArgument.class, "'filter' of type Specification", "key = "),
				Arguments.of(BrokenMethods.ExampleAsArgument.class, "'probe' of type Example", "key = "),
				Arguments.of(BrokenMethods.BothAnnotations.class, "both", "Split"),
				Arguments.of(BrokenMethods.NotPublic.class, "not public", "public"),
				Arguments.of(BrokenMethods.PrivateMethod.class, "private", "public"),
				Arguments.of(BrokenMethods.FinalMethod.class, "final", "public"),
				Arguments.of(BrokenMethods.StaticMethod.class, "static", "public"),
				Arguments.of(BrokenMethods.FinalClass.class, "its class is final", "kotlin-spring"));
	}

	static Stream<Arguments> brokenWrites() {
		String early = "invalidated before the write happens";
		return Stream.of(Arguments.of(BrokenWrites.WritesInAFuture.class, early, "the method that writes"),
				Arguments.of(BrokenWrites.WritesInAPublisher.class, early, "the method that writes"));
	}

	static Stream<Arguments> brokenLaterMethods() {
		return Stream.of(Arguments.of(BrokenLaterMethods.FutureOfNothing.class, "nothing is returned", "return type"),
				Arguments.of(BrokenLaterMethods.MonoOfNothing.class, "nothing is returned", "return type"),
				Arguments.of(BrokenLaterMethods.FluxOfAnything.class, "is not known", "return type"),
				Arguments.of(BrokenLaterMethods.MonoInAMono.class, "inside of another", "return type"),
				Arguments.of(BrokenLaterMethods.NoTables.class, "cannot be seen", "List every table"),
				Arguments.of(BrokenLaterMethods.RefreshedEarly.class, "neither refreshed early", "Leave out"),
				Arguments.of(BrokenLaterMethods.ReadsAsSuspending.class, "Continuation", "kotlinx-coroutines-reactor"),
				Arguments.of(BrokenLaterMethods.WritesAsSuspending.class, "Continuation",
						"kotlinx-coroutines-reactor"));
	}

	static Stream<Arguments> brokenBulks() {
		return Stream.of(Arguments.of(BrokenBulks.Alone.class, "not @CachedQuery", "Add @CachedQuery"),
				Arguments.of(BrokenBulks.ReturnsOne.class, "elements to match with ids", "Map by id"),
				Arguments.of(BrokenBulks.TakesOne.class, "0 are collections", "List, Set"),
				Arguments.of(BrokenBulks.TakesTwoLists.class, "2 are collections", "@BulkLookup(ids ="),
				Arguments.of(BrokenBulks.NamesNoParameter.class, "'keys', which is no parameter", "@BulkLookup(ids ="),
				Arguments.of(BrokenBulks.TakesAnArray.class, "of type int[]", "List, Set"),
				Arguments.of(BrokenBulks.HasNoId.class, "'id', which Named does not have", "@BulkLookup(id ="),
				Arguments.of(BrokenBulks.IdDoesNotParse.class, "no SpEL expression", "property"),
				Arguments.of(BrokenBulks.HasAKey.class, "combined with a key", "Remove the key"),
				Arguments.of(BrokenBulks.SharesWithNothing.class, "there are 0 methods", "same class"),
				Arguments.of(BrokenBulks.SharesOtherIds.class, "its parameters are [int]", "same class"),
				Arguments.of(BrokenBulks.SharesOtherValues.class, "it returns java.lang.String", "same class"),
				Arguments.of(BrokenBulks.SharesWithAKey.class, "its key, condition or unless", "same class"),
				Arguments.of(BrokenBulks.SharesAndDeclares.class, "has 'ttl'", "Move it"));
	}

	@ParameterizedTest
	@MethodSource({ "brokenAttributes", "brokenMethods", "brokenLaterMethods", "brokenWrites", "brokenBulks" })
	void brokenDeclarationFailsAtStartAndSaysWhatToWrite(Class<?> bean, String problem, String action) {
		DeclarationException failure = failureOf(bean, false);
		assertThat(failure.getDescription()).contains(bean.getSimpleName()).contains(problem);
		assertThat(failure.getAction()).contains(action);
	}

	@ParameterizedTest
	@MethodSource({ "brokenAttributes", "brokenMethods", "brokenLaterMethods", "brokenWrites" })
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

	static DeclarationException failureOf(Class<?> bean, boolean lazy) {
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
