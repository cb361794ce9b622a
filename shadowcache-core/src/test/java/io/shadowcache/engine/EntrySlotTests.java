package io.shadowcache.engine;

import java.util.List;

import io.shadowcache.dependency.DependencySet;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link EntrySlot}: a load that somebody else runs, followed and shared.
 */
class EntrySlotTests {

	private static final List<String> VALUE = List.of("value");

	private final Fixture fixture = new Fixture();

	@Test
	void whatALoadReadsBelongsToTheEntry() throws Throwable {
		EntrySlot slot = lookup();
		Object value = slot.load(() -> {
			this.fixture.cache().loads().beforeStatement(Fixture.PRICE.asList());
			return VALUE;
		});
		assertThat(slot.put(value)).isTrue();
		assertThat(answer()).isNotNull();
		this.fixture.invalidator().invalidate(Fixture.PRICE);
		assertThat(answer()).isNull();
	}

	@Test
	void aChangeOfWhatALoadHasReadRefusesItsValue() throws Throwable {
		EntrySlot slot = lookup();
		slot.load(() -> {
			this.fixture.cache().loads().beforeStatement(Fixture.PRICE.asList());
			return VALUE;
		});
		this.fixture.invalidator().invalidate(Fixture.PRICE);
		assertThat(slot.put(VALUE)).isFalse();
	}

	@Test
	void aClosedPlaceRunsLoadsAndTakesNothing() throws Throwable {
		assertThat(EntrySlot.CLOSED.isOpen()).isFalse();
		assertThat(EntrySlot.CLOSED.load(() -> VALUE)).isSameAs(VALUE);
		assertThat(EntrySlot.CLOSED.put(VALUE)).isFalse();
		assertThat(lookup().isOpen()).isTrue();
	}

	@Test
	void aWriteThatIsReleasedNowLetsEntriesBeStoredAtOnce() {
		this.fixture.invalidator().beforeCommit(Fixture.PRODUCT).committedNow();
		assertThat(this.fixture.waitingTasks()).isZero();
		assertThat(lookup().put(VALUE)).isTrue();
	}

	@Test
	void aWriteThatCannotBeReleasedNowIsReleasedInTheBackground() {
		CommittingWrite write = this.fixture.invalidator().beforeCommit(Fixture.PRODUCT);
		this.fixture.store().breakDown();
		write.committedNow();
		this.fixture.store().recover();
		assertThat(lookup().put(VALUE)).isFalse();
		this.fixture.runBackground();
		assertThat(lookup().put(VALUE)).isTrue();
	}

	@Test
	void aMarkThatIsDueForRenewalIsLeftToTheBackground() {
		CommittingWrite write = this.fixture.invalidator().beforeCommit(Fixture.PRODUCT);
		this.fixture.pass(Fixture.LEASE.dividedBy(2));
		write.committedNow();
		assertThat(lookup().put(VALUE)).isFalse();
		this.fixture.runBackground();
		assertThat(lookup().put(VALUE)).isTrue();
	}

	private EntrySlot lookup() {
		DependencySet known = this.fixture.cache().learnedTables().of(Fixture.query(new Fixture.WordsCodec()));
		QueryRequest request = new QueryRequest(Fixture.query(new Fixture.WordsCodec()), Fixture.KEY, known, true);
		return this.fixture.cache().queries().lookup(request, ReadScope.NO_TRANSACTION);
	}

	private Answer answer() {
		return lookup().answer();
	}

}
