package io.shadowcache.spring.interceptor;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;

import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.annotation.InvalidatesTables;
import org.reactivestreams.FlowAdapters;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A bean whose methods have their results later: those that it is given.
 */
public class LaterProducts {

	private final AtomicInteger calls = new AtomicInteger();

	private final AtomicInteger subscriptions = new AtomicInteger();

	private final List<Thread> threads = new ArrayList<>();

	int calls() {
		return this.calls.get();
	}

	int subscriptions() {
		return this.subscriptions.get();
	}

	List<Thread> threads() {
		return this.threads;
	}

	private <T> T called(T result) {
		this.calls.incrementAndGet();
		this.threads.add(Thread.currentThread());
		return result;
	}

	@CachedQuery(tables = "product", key = "#id")
	public CompletableFuture<String> future(int id, CompletableFuture<String> answer) {
		return called(answer);
	}

	@CachedQuery(tables = "product", key = "#id")
	public CompletionStage<String> stage(int id, CompletionStage<String> answer) {
		return called(answer);
	}

	@CachedQuery(tables = "product", key = "#id", condition = "#id > 0")
	public Mono<String> mono(int id, Mono<String> answer) {
		return called(answer.doOnSubscribe((subscription) -> this.subscriptions.incrementAndGet()));
	}

	@CachedQuery(tables = "product", key = "#id", unless = "#result.size() > 3")
	public Flux<Integer> flux(int id, Flux<Integer> answer) {
		return called(answer.doOnSubscribe((subscription) -> this.subscriptions.incrementAndGet()));
	}

	@CachedQuery(tables = "product", key = "#id")
	public Flow.Publisher<Integer> flow(int id, Flux<Integer> answer) {
		return called(FlowAdapters.toFlowPublisher(answer));
	}

	@CachedQuery(tables = "product", key = "#list")
	public CompletableFuture<String> ofMutable(List<String> list) {
		return called(CompletableFuture.completedFuture("" + list));
	}

	@InvalidatesTables("product")
	public CompletableFuture<String> write(CompletableFuture<String> answer) {
		return called(answer);
	}

	@InvalidatesTables("product")
	public Mono<String> writeMono(Mono<String> answer) {
		return called(answer);
	}

	@InvalidatesTables("product")
	public Flux<Integer> writeFlux(Flux<Integer> answer) {
		return called(answer);
	}

	@InvalidatesTables("product")
	public Mono<Void> writeNothing(Mono<Void> answer) {
		return called(answer);
	}

	@CachedQuery(tables = "other")
	public Mono<Integer> other() {
		return Mono.fromSupplier(this.calls::incrementAndGet);
	}

	@InvalidatesTables("other")
	public Mono<String> writeOther(Mono<String> answer) {
		return answer;
	}

	@CachedQuery(tables = "third")
	public CompletableFuture<Integer> third() {
		return CompletableFuture.completedFuture(this.calls.incrementAndGet());
	}

	@InvalidatesTables("third")
	public CompletableFuture<String> writeThird(CompletableFuture<String> answer) {
		return answer;
	}

}
