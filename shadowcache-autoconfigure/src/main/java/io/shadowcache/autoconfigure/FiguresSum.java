package io.shadowcache.autoconfigure;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

import io.shadowcache.near.ForgetReason;
import io.shadowcache.near.NearFigures;
import io.shadowcache.store.StoreFigures;

/**
 * Makes one figure of those of several databases: sums of what is counted, the worst of
 * what is a state.
 */
final class FiguresSum {

	private FiguresSum() {
	}

	static StoreFigures ofStores(List<StoreFigures> all) {
		boolean verified = all.stream().allMatch((one) -> one.verifiedNanosAgo() >= 0);
		return new StoreFigures(all.stream().allMatch(StoreFigures::connected), sum(all, StoreFigures::verifications),
				sum(all, StoreFigures::failedVerifications), verified ? max(all, StoreFigures::verifiedNanosAgo) : -1,
				max(all, StoreFigures::generations), max(all, StoreFigures::quarantineNanos));
	}

	static NearFigures ofNear(List<NearFigures> all) {
		List<NearFigures> hearing = all.stream().filter(NearFigures::hearing).toList();
		boolean lagKnown = hearing.stream().allMatch((one) -> one.lagNanos() >= 0) && !hearing.isEmpty();
		Map<ForgetReason, Long> forgets = Arrays.stream(ForgetReason.values())
			.collect(Collectors.toMap(Function.identity(),
					(reason) -> sum(all, (one) -> one.forgets().getOrDefault(reason, 0L))));
		return new NearFigures(sum(all, NearFigures::entries), sum(all, NearFigures::bytes),
				sum(all, NearFigures::evictions), forgets, !hearing.isEmpty(),
				lagKnown ? max(hearing, NearFigures::lagNanos) : -1);
	}

	private static <T> long sum(List<T> all, ToLongFunction<T> figure) {
		return all.stream().mapToLong(figure).sum();
	}

	private static <T> long max(List<T> all, ToLongFunction<T> figure) {
		return all.stream().mapToLong(figure).max().orElse(0);
	}

}
