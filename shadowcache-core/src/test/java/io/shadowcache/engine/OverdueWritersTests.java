package io.shadowcache.engine;

import java.util.List;

import io.shadowcache.dependency.DependencySet;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OverdueWritersTests {

	private static final DependencySet BOTH = DependencySet
		.of(List.of(Fixture.PRODUCT.asList().get(0), Fixture.PRICE.asList().get(0)));

	private final Fixture fixture = new Fixture();

	private final OverdueWriters overdue = new OverdueWriters(this.fixture.store(),
			new RecordedWriters(null, this.fixture.store(), this.fixture.context()), this.fixture.executor(),
			Fixture.LEASE, this.fixture.context());

	@Test
	void deadWriterIsReleasedOnlyWhereItHasMarked() {
		this.fixture.store().mark(Fixture.PRODUCT, this.fixture.context().newWriter(), Fixture.LEASE);
		Object price = stamp(Fixture.PRICE);
		this.overdue.seen(BOTH);
		this.fixture.pass(Fixture.LEASE);
		this.overdue.seen(BOTH);
		this.fixture.runBackground();
		assertThat(this.fixture.store().lookup(Fixture.KEY, BOTH).stamp().isBlocked()).isFalse();
		assertThat(stamp(Fixture.PRICE)).isEqualTo(price);
		assertThat(this.fixture.listener().heard()).containsExactly("invalidation [t:product]");
		assertThat(this.overdue.figures()).isEqualTo(new OverdueMarks(1, 1));
	}

	private Object stamp(DependencySet dependencies) {
		return this.fixture.store().lookup(Fixture.KEY, dependencies).stamp().hash();
	}

}
