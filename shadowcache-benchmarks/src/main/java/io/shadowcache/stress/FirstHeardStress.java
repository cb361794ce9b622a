package io.shadowcache.stress;

import java.util.List;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Generation;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.dependency.TableName;
import io.shadowcache.dependency.Version;
import io.shadowcache.engine.SeenVersions;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/**
 * Two transactions begin and look up the same stamp, which nobody has heard of before.
 * Both must be told the same moment, and whoever hears of it first may not use it in its
 * snapshot.
 */
@JCStressTest
@Outcome(id = { "newer, newer, same", "newer, older, same", "older, newer, same" }, expect = Expect.ACCEPTABLE,
		desc = "somebody heard of it first, after having begun")
@Outcome(expect = Expect.FORBIDDEN, desc = "nobody heard of it first, or they disagree when that was")
@State
public class FirstHeardStress {

	private static final DependencySet TABLE = DependencySet.of(Dependency.table("db", new TableName("t")));

	private static final Stamp STAMP = new Stamp(new Generation(new Bits128(1, 1), new Bits128(2, 2), 1),
			List.of(new Version(false, new Bits128(3, 3))), false);

	private final SeenVersions seen = new SeenVersions();

	private long one;

	private long other;

	@Actor
	public void one(LLL_Result result) {
		long begin = this.seen.now();
		this.one = this.seen.note(TABLE, STAMP);
		result.r1 = compare(this.one, begin);
	}

	@Actor
	public void other(LLL_Result result) {
		long begin = this.seen.now();
		this.other = this.seen.note(TABLE, STAMP);
		result.r2 = compare(this.other, begin);
	}

	@Arbiter
	public void agree(LLL_Result result) {
		result.r3 = (this.one == this.other) ? "same" : "different";
	}

	private static String compare(long heard, long begin) {
		return (heard > begin) ? "newer" : "older";
	}

}
