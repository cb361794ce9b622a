package io.shadowcache.autoconfigure.cache.spring;

import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;

import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.cache.CacheManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * What {@code @Cacheable} demands.
 */
abstract class ReadAnnotationContract extends AnnotationContract {

	ReadAnnotationContract(Class<?> type, boolean byReference) {
		super(type, byReference);
	}

	@Test
	void resultsAreKeptByAnyObject() {
		assertKept(this.numbers::next);
		assertKept(this.numbers::nextOnce);
	}

	private void assertKept(UnaryOperator<Object> method) {
		Object mine = new Object();
		Object first = method.apply(mine);
		assertThat(method.apply(mine)).isSameAs(first);
		assertThat(method.apply(mine)).isSameAs(first);
		assertThat(method.apply(new Object())).isNotEqualTo(first);
	}

	@Test
	void nullIsKept() {
		assertNullIsKept(this.numbers::nothing);
		assertNullIsKept(this.numbers::nothingOnce);
	}

	private void assertNullIsKept(UnaryOperator<Object> method) {
		Object mine = new Object();
		assertThat(cache("all").get(mine)).isNull();
		long before = nothings();
		assertThat(method.apply(mine)).isNull();
		assertThat(method.apply(mine)).isNull();
		assertThat(nothings()).isEqualTo(before + 1);
		assertThat(value("all", mine)).isNull();
		assertThat(method.apply(new Object())).isNull();
		assertThat(nothings()).isEqualTo(before + 2);
	}

	private long nothings() {
		Object target = AopProxyUtils.getSingletonTarget(this.numbers);
		assertThat(target).isNotNull();
		return ((AnnotatedNumbers<?>) target).nothings();
	}

	@Test
	void nullIsAnArgument() {
		assertThat(this.numbers.next(null)).isSameAs(this.numbers.next(null));
	}

	@Test
	void conditionsChooseCalls() {
		assertOnlyThreeIsKept(this.numbers::forThree);
		this.numbers.evictAll(this.key);
		assertOnlyThreeIsKept(this.numbers::forThreeOnce);
	}

	private void assertOnlyThreeIsKept(IntFunction<Object> method) {
		assertThat(method.apply(4)).isNotEqualTo(method.apply(4));
		assertThat(method.apply(3)).isSameAs(method.apply(3));
	}

	@Test
	void unlessLeavesResultsOut() {
		this.numbers.upToTen(10);
		this.numbers.upToTen(11);
		assertThat(value("all", 10)).isEqualTo(10L);
		assertThat(cache("all").get(11)).isNull();
	}

	@Test
	void keysAreThoseOfExpressions() {
		assertThat(this.numbers.byFirst(5, 1)).isSameAs(this.numbers.byFirst(5, 2));
		assertThat(this.numbers.byFirst(1, 5)).isNotEqualTo(this.numbers.byFirst(2, 5));
	}

	@Test
	void keysAreThoseOfAllArguments() {
		Object three = this.numbers.byAll(1, 2, 3);
		assertThat(this.numbers.byAll(1, 2, 3)).isSameAs(three);
		assertThat(this.numbers.byAll(1, 2)).isNotEqualTo(three);
	}

	@Test
	void expressionsKnowMethodAndCaches() {
		assertThat(this.numbers.byMethod(this.key)).isSameAs(this.numbers.byMethod(new Object()));
		assertThat(cache("all").get("byMethodall")).isNotNull();
	}

	@Test
	void expressionsKnowTheTarget() {
		assertThat(this.numbers.byRoot(this.key)).isSameAs(this.numbers.byRoot(new Object()));
		String root = "byRoot" + AopProxyUtils.ultimateTargetClass(this.numbers) + this.numbers;
		assertThat(cache("all").get(root)).isNotNull();
	}

	@Test
	void generatorsMakeKeys() {
		assertThat(this.numbers.generated(this.key)).isSameAs(this.numbers.generated(this.key));
		assertThat(cache("all").get("generated" + this.key.hashCode())).isNotNull();
		assertThatExceptionOfType(NoSuchBeanDefinitionException.class)
			.isThrownBy(() -> this.numbers.generatedByNobody(this.key));
	}

	@Test
	void otherManagersKeepTheirOwn() {
		assertThat(this.numbers.elsewhere(this.key)).isSameAs(this.numbers.elsewhere(this.key));
		assertThat(this.context.getBean("other", CacheManager.class).getCache("all").get(this.key)).isNotNull();
		assertThat(cache("all").get(this.key)).isNull();
		assertThatExceptionOfType(NoSuchBeanDefinitionException.class).isThrownBy(() -> this.numbers.nowhere(this.key));
	}

	@Test
	void exceptionsReachTheCaller() {
		assertThatIOException().isThrownBy(() -> this.numbers.fail("a")).withMessage("a");
		assertThatIOException().isThrownBy(() -> this.numbers.failOnce("b")).withMessage("b");
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> this.numbers.failUnchecked(1L))
			.withMessage("1");
		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(() -> this.numbers.failUncheckedOnce(2L))
			.withMessage("2");
		assertThat(cache("all").get("a")).isNull();
	}

}
