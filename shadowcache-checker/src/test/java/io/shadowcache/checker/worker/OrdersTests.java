package io.shadowcache.checker.worker;

import java.nio.file.Path;

import io.shadowcache.store.Failpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class OrdersTests {

	@TempDir
	private Path directory;

	@Test
	void oneThreadOfTheArmedProcessDiesAtTheMomentThatWasChosen() {
		Orders given = orders();
		Orders taken = orders();
		given.arm(5, Failpoint.MARKED);
		assertThat(taken.isDeath(4, Failpoint.MARKED)).isFalse();
		assertThat(taken.isDeath(5, Failpoint.MARKING)).isFalse();
		assertThat(taken.isDeath(5, Failpoint.MARKED)).isTrue();
		assertThat(taken.isDeath(5, Failpoint.MARKED)).isFalse();
	}

	@Test
	void processThatWasDisarmedLives() {
		Orders orders = orders();
		orders.arm(5, Failpoint.VERSIONS_READ);
		orders.arm(5, null);
		assertThat(orders.isDeath(5, Failpoint.VERSIONS_READ)).isFalse();
	}

	@Test
	void oneThreadWaitsAtTheMomentThatWasChosenUntilItIsLetGo() {
		Orders given = orders();
		Orders taken = orders();
		given.hold(5, Failpoint.MARKED);
		assertThat(given.isHeld(5)).isFalse();
		assertThat(taken.isHolding(4, Failpoint.MARKED)).isFalse();
		assertThat(taken.isHolding(5, Failpoint.MARKED)).isTrue();
		assertThat(taken.isHolding(5, Failpoint.MARKED)).isFalse();
		assertThat(given.isHeld(5)).isTrue();
		given.letGo(5);
		assertThat(taken.isHeld(5)).isFalse();
	}

	@Test
	void ordersEndByThemselves() {
		Orders orders = orders();
		orders.hoardUntil(System.currentTimeMillis() - 1);
		orders.abortCommitsUntil(Long.MAX_VALUE);
		assertThat(orders.isHoarding()).isFalse();
		assertThat(orders.isAbortingCommits()).isTrue();
	}

	private Orders orders() {
		return Board.open(this.directory.resolve("board")).orders();
	}

}
