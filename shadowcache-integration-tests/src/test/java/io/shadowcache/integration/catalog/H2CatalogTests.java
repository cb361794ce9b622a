package io.shadowcache.integration.catalog;

import java.util.Locale;

import io.shadowcache.integration.server.OnServer;
import io.shadowcache.integration.server.ServerKind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@OnServer(ServerKind.H2)
class H2CatalogTests extends CatalogContract {

	@Override
	String defaultSchema() {
		return "PUBLIC";
	}

	@Override
	String fold(String name) {
		return name.toUpperCase(Locale.ROOT);
	}

	@Override
	String[] definitions() {
		return new String[] { "create synonym goods for product", "create local temporary table scratch (id int)",
				"create alias twice for 'java.lang.Math.abs(int)'" };
	}

	@Test
	void synonymIsItsTable() {
		assertThat(reads("select * from goods")).contains("product");
		assertThat(writes("delete from goods")).contains("product", "price");
	}

	@Test
	void aliasOfAJavaMethodIsNotUnderstood() {
		assertThat(effect("select twice(id) from product").isUnderstood()).isFalse();
	}

}
