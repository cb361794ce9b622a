package io.shadowcache.store;

import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Open transactions of a database where some writers leave a record.
 *
 * @param others asks for transactions in general
 * @param recorded notes the recorded writers that are under way, as
 * {@link OpenTransactions#watchRecorded()} does
 */
public record RecordedTransactions(OpenTransactions others,
		Supplier<BooleanSupplier> recorded) implements OpenTransactions {

	public RecordedTransactions {
		Objects.requireNonNull(others, "others");
		Objects.requireNonNull(recorded, "recorded");
	}

	@Override
	public @Nullable BooleanSupplier watch() {
		return this.others.watch();
	}

	@Override
	public boolean hasRecorded() {
		return true;
	}

	@Override
	public BooleanSupplier watchRecorded() {
		return this.recorded.get();
	}

}
