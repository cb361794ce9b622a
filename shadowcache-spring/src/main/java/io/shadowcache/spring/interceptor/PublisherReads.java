package io.shadowcache.spring.interceptor;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import io.shadowcache.engine.Answer;
import io.shadowcache.engine.BypassReason;
import io.shadowcache.spring.async.Continuations;
import io.shadowcache.spring.result.Delivery;
import io.shadowcache.spring.transaction.ReactiveWrites;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * Answers calls of queries that return a publisher. Each subscription is a call of its
 * own, and nothing happens before it. Loaded only where Reactor is there.
 */
@SuppressWarnings("FutureReturnValueIgnored") // the engine takes what is returned
final class PublisherReads {

	private final LaterReads reads;

	PublisherReads(LaterReads reads) {
		this.reads = reads;
	}

	Object read(CachedMethod query, QueryCall call) {
		Delivery delivery = query.delivery();
		return Carriers.of(delivery,
				(delivery.kind() == Delivery.Kind.SEVERAL)
						? Flux.deferContextual((context) -> several(query, call, context))
						: Mono.deferContextual((context) -> one(query, call, context)));
	}

	private Mono<Object> one(CachedMethod query, QueryCall call, ContextView context) {
		return ReactiveWrites.isInTransaction().flatMap((inTransaction) -> {
			QueryCall subscription = call.copyOrSame();
			BypassReason bypass = refusal(query, subscription, inTransaction);
			return (bypass != null) ? Mono.from(bypassed(query, subscription, bypass))
					: ask(query, subscription, context).mapNotNull(Answer::value);
		});
	}

	private Flux<Object> several(CachedMethod query, QueryCall call, ContextView context) {
		return ReactiveWrites.isInTransaction().flatMapMany((inTransaction) -> {
			QueryCall subscription = call.copyOrSame();
			BypassReason bypass = refusal(query, subscription, inTransaction);
			return (bypass != null) ? Flux.from(bypassed(query, subscription, bypass))
					: ask(query, subscription, context)
						.flatMapIterable((answer) -> (List<?>) Objects.requireNonNullElse(answer.value(), List.of()));
		});
	}

	private @Nullable BypassReason refusal(CachedMethod query, QueryCall call, boolean inTransaction) {
		return inTransaction ? BypassReason.UNKNOWN_TRANSACTION : this.reads.refusal(query, call);
	}

	private Publisher<Object> bypassed(CachedMethod query, QueryCall call, BypassReason reason) {
		Consumer<@Nullable Throwable> ended = this.reads.bypass(query, reason);
		return Flux.from(publish(query, call)).doOnError(ended).doOnComplete(() -> ended.accept(null));
	}

	private static Publisher<Object> publish(CachedMethod query, QueryCall call) {
		return Carriers.proceed(query.delivery(), call.invocation());
	}

	private Mono<Answer> ask(CachedMethod query, QueryCall call, ContextView context) {
		return Mono.fromFuture(() -> this.reads.ask(query, call, (copy) -> begin(query, copy, context),
				context.hasKey(PublisherReads.class), Continuations.ofPublisher()));
	}

	/**
	 * Subscribes to the real query, in the context of the subscriber that leads.
	 */
	private static CompletableFuture<?> begin(CachedMethod query, QueryCall call, ContextView context) {
		Context loading = Context.of(context).put(PublisherReads.class, true);
		Publisher<Object> publisher = publish(query, call);
		return (query.delivery().kind() == Delivery.Kind.SEVERAL)
				? Flux.from(publisher).collectList().contextWrite(loading).toFuture()
				: Mono.from(publisher).contextWrite(loading).toFuture();
	}

}
