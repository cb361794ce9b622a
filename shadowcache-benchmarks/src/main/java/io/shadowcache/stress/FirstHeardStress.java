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
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/**
 * Two transactions begin and look up the same stamp, which nobody has heard of before. At
 * least one of them must be told that it is newer than its snapshot.
 */
@JCStressTest
@Outcome(id = { "newer, newer", "newer, older", "older, newer" }, expect = Expect.ACCEPTABLE,
		desc = "somebody heard of it first, after having begun")
@Outcome(expect = Expect.FORBIDDEN, desc = "nobody heard of it first")
@State
public class FirstHeardStress {

	private static final DependencySet TABLE = DependencySet.of(Dependency.table("db", new TableName("t")));

	private static final Stamp STAMP = new Stamp(new Generation(new Bits128(1, 1), new Bits128(2, 2), 1),
			List.of(new Version(false, new Bits128(3, 3))), false);

	private final SeenVersions seen = new SeenVersions();

	@Actor
	public void one(LL_Result result) {
		long begin = this.seen.now();
		result.r1 = compare(this.seen.note(TABLE, STAMP), begin);
	}

	@Actor
	public void other(LL_Result result) {
		long begin = this.seen.now();
		result.r2 = compare(this.seen.note(TABLE, STAMP), begin);
	}

	private static String compare(long heard, long begin) {
		return (heard > begin) ? "newer" : "older";
	}

}
