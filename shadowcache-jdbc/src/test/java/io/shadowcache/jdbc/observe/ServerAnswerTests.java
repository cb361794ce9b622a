package io.shadowcache.jdbc.observe;

import java.sql.BatchUpdateException;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ServerAnswerTests {

	@Test
	void successIsAnAnswer() {
		assertThat(ServerAnswer.isIn(null)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "HY000, 1205", "40001, 1213", "70100, 1317", "HY000, 3024", "HY000, 3572", "23000, 1062", "57014, 0",
			"40P01, 0", "55P03, 0", "23505, 0", "HYT00, 50200", "40001, 40001" })
	void statementThatTheServerEndedIsAnswered(String state, int code) {
		assertThat(ServerAnswer.isIn(new SQLException("", state, code))).isTrue();
		assertThat(ServerAnswer.isIn(new BatchUpdateException("", state, code, new int[0]))).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "08S01, 0", "08S01, 1053", "08006, 0", "08000, 1927", "HY000, 0", "HY000, 2013", "HY000, 1105",
			"57P01, 0", "57P02, 0", "90067, 90067", "90121, 90121", ", 0" })
	void lostConnectionIsNone(String state, int code) {
		assertThat(ServerAnswer.isIn(new SQLException("", state, code))).isFalse();
	}

	@Test
	void failureOfTheDriverIsNone() {
		assertThat(ServerAnswer.isIn(new IllegalStateException())).isFalse();
	}

}
