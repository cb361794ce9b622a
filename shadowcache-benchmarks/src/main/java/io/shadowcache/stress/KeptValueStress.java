package io.shadowcache.stress;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.store.Entry;
import io.shadowcache.store.EntryHeader;
import io.shadowcache.store.HeldEntry;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * A decoded value that one thread keeps in a near entry is whole for another that finds
 * it there.
 */
@JCStressTest
@Outcome(id = { "nothing", "whole" }, expect = Expect.ACCEPTABLE, desc = "found before or after it was kept")
@Outcome(expect = Expect.FORBIDDEN, desc = "found before it was made")
@State
public class KeptValueStress {

	private static final byte[] FRAME = Entry
		.of(new EntryHeader(1, new Bits128(1, 2), new Bits128(3, 4), 0, 1, 0, 1), new byte[] { 1 })
		.encode();

	private final HeldEntry held = Objects.requireNonNull(HeldEntry.of(FRAME));

	@Actor
	public void keep() {
		List<String> value = new ArrayList<>();
		value.add("a");
		value.add("b");
		this.held.keep(value);
	}

	@Actor
	public void find(L_Result result) {
		result.r1 = describe(this.held.value());
	}

	private static String describe(@Nullable Object found) {
		if (found == null) {
			return "nothing";
		}
		return List.of("a", "b").equals(found) ? "whole" : "partly made";
	}

}
