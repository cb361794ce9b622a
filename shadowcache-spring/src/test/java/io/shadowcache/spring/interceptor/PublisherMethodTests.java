package io.shadowcache.spring.interceptor;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

import io.shadowcache.spring.testing.CacheConfiguration;
import io.shadowcache.spring.testing.RecordingListener;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.reactivestreams.FlowAdapters;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(60)
class PublisherMethodTests {

	private static final AnnotationConfigApplicationContext CONTEXT = new AnnotationConfigApplicationContext(
			CacheConfiguration.class, LaterProducts.class);

	private final LaterProducts products = CONTEXT.getBean(LaterProducts.class);

	private final RecordingListener listener = CONTEXT.getBean(RecordingListener.class);

	private int before;

	@AfterAll
	static void close() {
		CONTEXT.close();
	}

	@BeforeEach
	void forgetEverything() {
		this.products.writeNothing(Mono.empty()).block();
		this.before = this.products.subscriptions();
		this.listener.drain();
	}

	@Test
	void nothingHappensBeforeASubscriptionAndEachOneIsACallOfItsOwn() {
		int calls = this.products.calls();
		Mono<String> mono = this.products.mono(1, Mono.just("a"));
		assertThat(this.products.calls()).isEqualTo(calls);
		assertThat(this.listener.drain()).isEmpty();
		assertThat(mono.block()).isEqualTo("a");
		this.products.writeNothing(Mono.empty()).block();
		this.listener.drain();
		assertThat(mono.block()).isEqualTo("a");
		assertThat(mono.block()).isEqualTo("a");
		assertThat(this.listener.drain()).containsExactly("miss:invalidated", "store:stored", "hit");
		assertThat(loads()).isEqualTo(2);
	}

	@Test
	void anEmptyMonoIsAHit() {
		assertThat(this.products.mono(1, Mono.empty()).block()).isNull();
		assertThat(this.products.mono(1, Mono.just("a")).block()).isNull();
	}

	@Test
	void anErrorIsTheSameInstanceAndNotKept() {
		IllegalStateException failure = new IllegalStateException("no");
		assertThatThrownBy(() -> this.products.mono(1, Mono.error(failure)).block()).isSameAs(failure);
		assertThat(this.products.mono(1, Mono.just("a")).block()).isEqualTo("a");
	}

	@Test
	void subscribersAtTheSameTimeShareOneLoad() throws Exception {
		CountDownLatch loading = new CountDownLatch(1);
		Sinks.One<String> answer = Sinks.one();
		Mono<String> mono = this.products.mono(1, answer.asMono().doOnSubscribe((one) -> loading.countDown()));
		CompletableFuture<String> first = mono.toFuture();
		loading.await();
		CompletableFuture<String> second = mono.toFuture();
		answer.tryEmitValue("a").orThrow();
		assertThat(first.join()).isEqualTo("a");
		assertThat(second.join()).isEqualTo("a");
		assertThat(loads()).isEqualTo(1);
	}

	@Test
	void theContextOfTheSubscriberReachesTheQuery() {
		Mono<String> query = Mono.deferContextual((context) -> Mono.just(context.get("tenant")));
		assertThat(this.products.mono(1, query).contextWrite((context) -> context.put("tenant", "t1")).block())
			.isEqualTo("t1");
	}

	@Test
	void cancellingTheOnlySubscriberCancelsTheLoad() throws Exception {
		CountDownLatch loading = new CountDownLatch(1);
		CountDownLatch cancelled = new CountDownLatch(1);
		Mono<String> endless = Mono.<String>never()
			.doOnSubscribe((subscription) -> loading.countDown())
			.doOnCancel(cancelled::countDown);
		Disposable subscription = this.products.mono(1, endless).subscribe();
		loading.await();
		subscription.dispose();
		cancelled.await();
		assertThat(this.products.mono(1, Mono.just("a")).block()).isEqualTo("a");
	}

	@Test
	void aConditionThatIsNotMetGoesPastTheCache() {
		assertThat(this.products.mono(0, Mono.just("a")).block()).isEqualTo("a");
		assertThat(this.products.mono(0, Mono.just("b")).block()).isEqualTo("b");
		assertThat(this.listener.drain()).containsExactly("bypass:condition", "bypass:condition");
	}

	@Test
	void aFluxIsKeptAsAListAndHandsOutWhatIsAskedFor() {
		Flux<Integer> flux = this.products.flux(1, Flux.just(1, 2, 3));
		assertThat(flux.collectList().block()).containsExactly(1, 2, 3);
		AtomicLong seen = new AtomicLong();
		StepVerifier.create(flux.doOnNext((one) -> seen.incrementAndGet()), 0)
			.thenRequest(2)
			.expectNext(1, 2)
			.then(() -> assertThat(seen).hasValue(2))
			.thenRequest(1)
			.expectNext(3)
			.verifyComplete();
		assertThat(loads()).isEqualTo(1);
	}

	@Test
	void unlessSeesTheListOfAFlux() {
		Flux<Integer> flux = this.products.flux(2, Flux.just(1, 2, 3, 4));
		flux.collectList().block();
		flux.collectList().block();
		assertThat(loads()).isEqualTo(2);
	}

	@Test
	void aPublisherOfTheJdkIsKept() {
		assertThat(flow(Flux.just(1))).containsExactly(1);
		assertThat(flow(Flux.just(2))).containsExactly(1);
	}

	private List<Integer> flow(Flux<Integer> answer) {
		return Flux.from(FlowAdapters.toPublisher(this.products.flow(1, answer))).collectList().block();
	}

	@Test
	void whatGoesOnRunsOnThreadsOfReactorUnlessTheAnswerIsThereAtOnce() {
		Mono<String> thread = this.products.mono(1, Mono.just("a")).map((one) -> Thread.currentThread().getName());
		assertThat(thread.block()).satisfiesAnyOf((name) -> assertThat(name).startsWith("boundedElastic-"),
				(name) -> assertThat(name).isEqualTo(Thread.currentThread().getName()));
		assertThat(thread.subscribeOn(Schedulers.parallel()).block()).startsWith("parallel-");
	}

	private int loads() {
		return this.products.subscriptions() - this.before;
	}

}
