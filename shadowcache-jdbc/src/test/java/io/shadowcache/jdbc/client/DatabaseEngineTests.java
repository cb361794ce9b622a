package io.shadowcache.jdbc.client;

import io.shadowcache.store.UnknownEngineException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DatabaseEngineTests {

	@Test
	void urlHasTheEnginesPortUnlessAnotherIsNamed() {
		assertThat(DatabaseEngine.of("MySQL").url("db", null, "shop")).isEqualTo("jdbc:mysql://db:3306/shop");
		assertThat(DatabaseEngine.of("mariadb").url("db", null, "shop")).isEqualTo("jdbc:mariadb://db:3306/shop");
		assertThat(DatabaseEngine.of("postgres").url("db", null, "shop")).isEqualTo("jdbc:postgresql://db:5432/shop");
		assertThat(DatabaseEngine.of(" postgresql ").url("db", 1, "shop")).isEqualTo("jdbc:postgresql://db:1/shop");
	}

	@Test
	void unknownEngineFailsWithTheKnownOnes() {
		assertThatExceptionOfType(UnknownEngineException.class).isThrownBy(() -> DatabaseEngine.of("oracle"))
			.withMessage("Unknown database engine 'oracle'; known are: mariadb, mysql, postgres, postgresql");
	}

}
