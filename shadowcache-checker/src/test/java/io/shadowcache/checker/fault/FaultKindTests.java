package io.shadowcache.checker.fault;

import io.shadowcache.engine.ConsistencyLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class FaultKindTests {

	@ParameterizedTest
	@EnumSource(FaultKind.class)
	void strongerLevelPromisesWhatTheWeakerOneDoes(FaultKind kind) {
		boolean promised = false;
		for (ConsistencyLevel level : ConsistencyLevel.values()) {
			assertThat(kind.isHarmlessAt(level)).as("%s at %s", kind, level).isIn(promised, true);
			promised = kind.isHarmlessAt(level);
		}
	}

	@Test
	void deadWriterLeavesNothingStaleOnlyWhereItHasAnnouncedItself() {
		assertThat(FaultKind.WORKER_KILL.isHarmlessAt(ConsistencyLevel.AFTER_COMMIT)).isFalse();
		assertThat(FaultKind.WORKER_KILL.isHarmlessAt(ConsistencyLevel.MARKED)).isTrue();
		assertThat(FaultKind.REDIS_FREEZE.isHarmlessAt(ConsistencyLevel.MARKED)).isFalse();
	}

}
