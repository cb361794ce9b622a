package io.shadowcache.spring.interceptor;

import java.util.concurrent.CountDownLatch;

import io.shadowcache.engine.ShadowCache;
import io.shadowcache.engine.ThreadSettings;
import io.shadowcache.spring.testing.CacheConfiguration;
import io.shadowcache.spring.testing.RecordingListener;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(60)
class PublisherWriteTests {

	private static final AnnotationConfigApplicationContext CONTEXT = new AnnotationConfigApplicationContext(
			CacheConfiguration.class, LaterProducts.class);

	private final LaterProducts products = CONTEXT.getBean(LaterProducts.class);

	private final RecordingListener listener = CONTEXT.getBean(RecordingListener.class);

	@AfterAll
	static void close() {
		CONTEXT.close();
	}

	@BeforeEach
	void keep() {
		this.products.writeNothing(Mono.empty()).block();
		this.products.mono(1, Mono.just("a")).block();
	}

	@Test
	void aWriteIsAnnouncedBeforeAndOverBeforeItsSubscriberHearsOfIt() {
		this.listener.drain();
		Mono<String> reading = this.products.mono(1, Mono.just("during"));
		assertThat(this.products.writeMono(reading).block()).isEqualTo("during");
		assertThat(this.listener.drain()).contains("miss:blocked");
		assertThat(this.products.mono(1, Mono.just("b")).block()).isEqualTo("b");
		assertThat(this.products.mono(1, Mono.just("c")).block()).isEqualTo("b");
	}

	@Test
	void aWriteThatIsNotSubscribedToInvalidatesNothing() {
		Mono<String> unused = this.products.writeMono(Mono.just("written"));
		assertThat(this.products.mono(1, Mono.just("b")).block()).isEqualTo("a");
	}

	@Test
	void aWriteThatFailsInvalidatesToo() {
		IllegalStateException failure = new IllegalStateException("written, then failed");
		assertThatThrownBy(() -> this.products.writeMono(Mono.error(failure)).block()).isSameAs(failure);
		assertThat(this.products.mono(1, Mono.just("b")).block()).isEqualTo("b");
		assertThat(this.products.mono(1, Mono.just("c")).block()).isEqualTo("b");
	}

	@Test
	void aFluxOfAWriteIsOverWhenItHasCompleted() {
		assertThat(this.products.writeFlux(Flux.just(1, 2)).collectList().block()).containsExactly(1, 2);
		assertThat(this.products.mono(1, Mono.just("b")).block()).isEqualTo("b");
		assertThat(this.products.mono(1, Mono.just("c")).block()).isEqualTo("b");
	}

	@Test
	void aWriteThatIsCancelledStaysAnnounced() throws Exception {
		Integer before = this.products.other().block();
		CountDownLatch writing = new CountDownLatch(1);
		Disposable subscription = this.products
			.writeOther(Mono.<String>never().doOnSubscribe((one) -> writing.countDown()))
			.subscribe();
		writing.await();
		subscription.dispose();
		Integer first = this.products.other().block();
		assertThat(first).isNotEqualTo(before);
		assertThat(this.products.other().block()).isNotEqualTo(first);
	}

	@Test
	void aWriteThatIsCancelledBeforeItBeginsLeavesNothingBehind() throws Exception {
		ShadowCache cache = CONTEXT.getBean(ShadowCache.class);
		CountDownLatch busy = new CountDownLatch(1);
		for (int thread = 0; thread < ThreadSettings.DEFAULTS.storeAccess(); thread++) {
			cache.executeWrite(() -> assertThatNoException().isThrownBy(busy::await));
		}
		Mono<String> never = Mono.error(new AssertionError("written"));
		this.products.writeMono(never).subscribe().dispose();
		busy.countDown();
		for (int round = 0; round < 2; round++) {
			FutureWriteTests.awaitWrites(cache);
		}
		assertThat(cache.activeMarks()).isZero();
	}

}
