package io.shadowcache.engine;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class DatabaseFailuresTests {

	@ParameterizedTest
	@MethodSource("failuresOfTheDatabase")
	void failureThatMayBeOverInAWhileIsOne(Throwable failure) {
		assertThat(DatabaseFailures.rule()).accepts(failure, new RuntimeException(new RuntimeException(failure)));
	}

	@ParameterizedTest
	@MethodSource("otherFailures")
	void failureOfTheQueryOrTheApplicationIsNone(Throwable failure) {
		assertThat(DatabaseFailures.rule()).rejects(failure, new RuntimeException(failure));
	}

	@Test
	void causesInACircleEnd() {
		Exception inner = new Exception();
		Exception outer = new Exception(inner);
		inner.initCause(outer);
		assertThat(DatabaseFailures.rule()).rejects(outer);
	}

	@Test
	void typesAreFoundAmongCauses() {
		assertThat(DatabaseFailures.ofTypes(Set.of(IllegalStateException.class)))
			.accepts(new Exception(new IllegalStateException()))
			.rejects(new IllegalArgumentException());
	}

	static Stream<Throwable> failuresOfTheDatabase() {
		return Stream.of(new SQLTransientConnectionException(), new SQLRecoverableException(),
				new SQLNonTransientConnectionException(), new SQLTimeoutException(), new TimeoutException(),
				new SQLException("lost", "08S01"), new SQLException("deadlock", "40001"),
				new SQLException("too many connections", "53300"), new SQLException("shutting down", "57P01"),
				new SQLException("disk", "58030"));
	}

	static Stream<Throwable> otherFailures() {
		return Stream.of(new IllegalStateException(), new SQLException("no state"), new SQLException("short", "0"),
				new SQLSyntaxErrorException("syntax", "42000"),
				new SQLIntegrityConstraintViolationException("unique", "23000"), new StackOverflowError());
	}

}
