package io.shadowcache.engine;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BulkheadTests {

	private final Bulkhead bulkhead = new Bulkhead(2);

	@Test
	void loadsBeyondTheLimitWaitInLine() {
		Bulkhead.Ticket first = enter("product");
		enter("product");
		Bulkhead.Ticket third = enter("product");
		Bulkhead.Ticket fourth = enter("product");
		assertThat(isAdmitted(first)).isTrue();
		assertThat(isAdmitted(third)).isFalse();
		this.bulkhead.leave(first);
		assertThat(isAdmitted(third)).isTrue();
		assertThat(isAdmitted(fourth)).isFalse();
	}

	@Test
	void otherTablesAreNotConcerned() {
		enter("product");
		enter("product");
		enter("product");
		assertThat(isAdmitted(enter("price"))).isTrue();
	}

	@Test
	void loadOfSeveralTablesNeedsRoomInAll() {
		Bulkhead.Ticket first = enter("product");
		enter("product");
		Bulkhead.Ticket both = enter("price", "product");
		assertThat(isAdmitted(both)).isFalse();
		this.bulkhead.leave(first);
		assertThat(isAdmitted(both)).isTrue();
	}

	@Test
	void loadOfSeveralTablesIsNotOvertaken() {
		Bulkhead.Ticket first = enter("product");
		enter("product");
		Bulkhead.Ticket both = enter("price", "product");
		Bulkhead.Ticket later = enter("price");
		assertThat(isAdmitted(later)).isFalse();
		this.bulkhead.leave(first);
		assertThat(isAdmitted(both)).isTrue();
		assertThat(isAdmitted(later)).isTrue();
	}

	@Test
	void forcedLoadTakesRoomFromLaterOnes() {
		Bulkhead.Ticket first = enter("product");
		enter("product");
		Bulkhead.Ticket third = enter("product");
		Bulkhead.Ticket fourth = enter("product");
		assertThat(this.bulkhead.force(third)).isTrue();
		this.bulkhead.leave(first);
		assertThat(isAdmitted(fourth)).isFalse();
		this.bulkhead.leave(third);
		assertThat(isAdmitted(fourth)).isTrue();
	}

	@Test
	void admittedLoadCannotBeForced() {
		Bulkhead.Ticket first = enter("product");
		assertThat(this.bulkhead.force(first)).isFalse();
		enter("product");
		assertThat(isAdmitted(enter("product"))).isFalse();
	}

	private Bulkhead.Ticket enter(String... tables) {
		return this.bulkhead.enter(List.of(tables));
	}

	private static boolean isAdmitted(Bulkhead.Ticket ticket) {
		return ticket.admission().isDone();
	}

}
