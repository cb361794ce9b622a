package io.shadowcache.autoconfigure.cache.spring;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests of what Spring demands of futures and publishers that are cached, with and
 * without {@code sync}.
 */
class ReactiveAnnotationTests {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private ConfigurableApplicationContext context;

	@AfterEach
	void stop() {
		this.context.close();
	}

	@ParameterizedTest
	@ValueSource(classes = { LaterNumbers.Each.class, LaterNumbers.Once.class })
	void resultsAreLoadedOnce(Class<?> type) {
		LaterNumbers service = start(type);
		assertOne((key) -> service.future(key).join());
		assertOne((key) -> service.mono(key).block(PATIENCE));
		assertOne((key) -> service.flux(key).blockFirst(PATIENCE));
		assertOne((key) -> service.flux(key).collectList().block(PATIENCE));
	}

	private static void assertOne(Function<Object, Object> call) {
		Object key = new Object();
		Object first = call.apply(key);
		assertThat(first).isNotNull();
		assertThat(call.apply(key)).isEqualTo(first);
		assertThat(call.apply(key)).isEqualTo(first);
		assertThat(call.apply(new Object())).isNotEqualTo(first);
	}

	@Test
	void aFluxOfAValueThatAMonoHasLeftIsThatValue() {
		LaterNumbers service = start(LaterNumbers.Each.class);
		Object key = new Object();
		Long first = service.mono(key).block(PATIENCE);
		assertThat(service.flux(key).collectList().block(PATIENCE)).containsExactly(first);
	}

	@ParameterizedTest
	@ValueSource(classes = { LaterNumbers.Each.class, LaterNumbers.Once.class })
	void theFirstSubscriberDoesNotDecideHowMuchIsKept(Class<?> type) {
		LaterNumbers service = start(type);
		Object key = new Object();
		List<Long> one = service.flux(key).take(1, true).collectList().block(PATIENCE);
		assertThat(one).hasSize(1);
		Long first = one.get(0);
		assertThat(service.flux(key).take(3, true).collectList().block(PATIENCE)).containsExactly(first, 0L, -1L);
		assertThat(service.flux(key).collectList().block(PATIENCE)).containsExactly(first, 0L, -1L, -2L, -3L);
	}

	@ParameterizedTest
	@ValueSource(classes = { LaterNumbers.Failing.class, LaterNumbers.FailingOnce.class })
	void failuresReachTheCallerOfTheOnlyCall(Class<?> type) {
		LaterNumbers service = start(type);
		assertThatExceptionOfType(CompletionException.class).isThrownBy(() -> service.future(new Object()).join())
			.havingCause()
			.isInstanceOf(IllegalStateException.class)
			.withMessage("call 1");
		assertThatIllegalStateException().isThrownBy(() -> service.mono(new Object()).block(PATIENCE))
			.withMessage("call 2");
		assertThatIllegalStateException().isThrownBy(() -> service.flux(new Object()).blockLast(PATIENCE))
			.withMessage("call 3");
	}

	private LaterNumbers start(Class<?> type) {
		this.context = NumbersApplication.start(type, false);
		return this.context.getBean(LaterNumbers.class);
	}

}
