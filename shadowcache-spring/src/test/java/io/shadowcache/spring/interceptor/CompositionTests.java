package io.shadowcache.spring.interceptor;

import java.util.List;

import io.micrometer.observation.ObservationRegistry;
import io.shadowcache.spring.testing.RecordingListener;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.aop.Advisor;
import org.springframework.aop.framework.Advised;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The cache beside the other annotations of Spring, on one method.
 */
class CompositionTests {

	private static AnnotationConfigApplicationContext context;

	private final ComposedQueries queries = context.getBean(ComposedQueries.class);

	private final RecordingListener events = context.getBean(RecordingListener.class);

	@BeforeAll
	static void start() {
		context = new AnnotationConfigApplicationContext(ComposedApplication.class);
	}

	@AfterAll
	static void stop() {
		context.close();
	}

	@BeforeEach
	void begin() {
		this.queries.write();
		this.queries.reset();
		this.events.drain();
	}

	@AfterEach
	void logOut() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void deniedCallerGetsNoCachedValue() {
		logIn("ROLE_ADMIN");
		assertThat(this.queries.ofAdmins(1)).isEqualTo("secret of admins");
		this.events.drain();
		logIn("ROLE_USER");
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> this.queries.ofAdmins(1));
		SecurityContextHolder.clearContext();
		assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class)
			.isThrownBy(() -> this.queries.ofAdmins(1));
		assertThat(this.events.drain()).isEmpty();
		logIn("ROLE_ADMIN");
		this.queries.ofAdmins(1);
		assertThat(this.events.drain()).containsExactly("hit");
	}

	@Test
	void cachedValueIsAuthorizedForEachCaller() {
		logIn("anne", "ROLE_USER");
		assertThat(this.queries.ofOwner("anne")).isEqualTo("anne");
		logIn("bob", "ROLE_USER");
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> this.queries.ofOwner("anne"));
		assertThat(this.queries.calls()).isEqualTo(1);
	}

	@Test
	void failedLoadIsRetriedAndOnlyTheSuccessIsCached() {
		this.queries.failNextCalls(2);
		assertThat(this.queries.flaky(1)).isEqualTo("found");
		assertThat(this.queries.calls()).isEqualTo(3);
		assertThat(this.queries.flaky(1)).isEqualTo("found");
		assertThat(this.queries.calls()).isEqualTo(3);
	}

	@Test
	void hitBeginsNoTransaction() {
		CountedTransactions transactions = context.getBean(CountedTransactions.class);
		this.queries.transactional(1);
		int before = transactions.begun();
		this.queries.transactional(1);
		assertThat(transactions.begun()).isEqualTo(before).isPositive();
	}

	@Test
	void observationIsOfTheRealQueryOnly() {
		ObservedNames observed = context.getBean(ObservedNames.class);
		observed.drain();
		this.queries.observed(1);
		this.queries.observed(1);
		assertThat(observed.drain()).containsExactly("query");
		assertThat(context.getBean(ObservationRegistry.class).getCurrentObservation()).isNull();
	}

	@Test
	void asynchronousWriteInvalidatesWhenItHasWritten() throws Exception {
		this.queries.transactional(1);
		this.events.drain();
		this.queries.writeLater();
		this.queries.written().get();
		context.getBean(ComposedApplication.Worker.class).awaitIdle();
		this.queries.transactional(1);
		assertThat(this.events.drain()).anyMatch((event) -> event.startsWith("miss"));
	}

	@Test
	void advisorsHaveADefinedOrder() {
		List<String> names = List.of(((Advised) this.queries).getAdvisors())
			.stream()
			.map(Advisor::getAdvice)
			.map((advice) -> advice.getClass().getSimpleName())
			.toList();
		assertThat(names).containsSubsequence("AnnotationAsyncExecutionInterceptor", "ShadowCacheInterceptor",
				"TransactionInterceptor");
		assertThat(names).containsSubsequence("RetryAnnotationInterceptor", "ShadowCacheInterceptor");
		assertThat(names).containsSubsequence("DeferringMethodInterceptor", "DeferringMethodInterceptor",
				"ShadowCacheInterceptor");
	}

	private static void logIn(String role) {
		logIn("somebody", role);
	}

	private static void logIn(String name, String role) {
		SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(name, "", role));
	}

}
