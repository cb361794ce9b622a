package io.shadowcache.compat.mysqlrediscache;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.shadowcache.compat.CacheConnections;
import io.shadowcache.compat.Catalogs;
import io.shadowcache.compat.Servers;
import io.shadowcache.test.server.RedisProcess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Values that try to be more than values.
 */
@ExtendWith(Servers.class)
class LiteralTests {

	private RedisProcess redis;

	private String url;

	@BeforeEach
	void connect(Catalogs mariaDb, RedisProcess redis) throws Exception {
		this.redis = redis;
		this.url = mariaDb.create("literals", "");
	}

	private MysqlRedisCache open(String url) {
		return MysqlRedisCache.create(CacheConnections.builder()
			.database(url, "root", "")
			.databaseConnections(1)
			.redis("redis://" + this.redis.address())
			.build(), ZoneOffset.UTC);
	}

	@Test
	void valueCannotEndItsLiteralInAnyMode() throws Exception {
		List<String> attacks = List.of("' OR 1=1 -- ", "\\' OR 1=1 -- ", "\\", "a\\\\' OR '1'='1",
				"\u0000'\n\"`%_\u001a", "\ud800' --");
		for (String mode : List.of("", "&sessionVariables=sql_mode='NO_BACKSLASH_ESCAPES'",
				"&sessionVariables=sql_mode='ANSI_QUOTES'")) {
			try (MysqlRedisCache strict = open(this.url + mode)) {
				for (String attack : attacks) {
					SharedQuery query = SharedQuery.of("SELECT ? AS v, ? AS w").with("V", attack).with("W", attack);
					String received = attack.replace('\ud800', '\uFFFD');
					assertThat(strict.queryWithoutCache(query).rows())
						.containsExactly(Map.of("v", received, "w", received));
				}
			}
		}
	}

	@Test
	void nameCannotEndItsQuotesInAnyMode() throws Exception {
		List<String> attacks = List.of("a`", "a`, 2 AS `b", "`; --", "a\\`, 2 AS b");
		for (String mode : List.of("", "&sessionVariables=sql_mode='NO_BACKSLASH_ESCAPES'")) {
			try (MysqlRedisCache cache = open(this.url + mode)) {
				for (String attack : attacks) {
					SharedQuery query = new SharedQuery("SELECT 1 AS ??", List.of(attack), List.of());
					assertThat(cache.queryWithoutCache(query).rows()).singleElement()
						.satisfies((row) -> assertThat(row).containsOnlyKeys(attack));
				}
			}
		}
	}

	@Test
	void quoteAfterBackslashIsRefusedWhereItIsAmbiguous() {
		for (String mode : List.of("NO_BACKSLASH_ESCAPES", "ANSI_QUOTES")) {
			try (MysqlRedisCache strict = open(this.url + "&sessionVariables=sql_mode='" + mode + "'")) {
				SharedQuery query = SharedQuery.of("SELECT 1 AS \"a\\\", ? AS y").with("Y", "z");
				assertThatThrownBy(() -> strict.queryWithoutCache(query)).isInstanceOf(IllegalArgumentException.class)
					.hasMessageContaining(mode);
			}
		}
	}

	@Test
	void valueThatSqlDoesNotHaveIsRefused() {
		try (MysqlRedisCache cache = open(this.url)) {
			for (Object value : List.of(Double.NaN, Double.POSITIVE_INFINITY, new Object(), Optional.empty())) {
				SharedQuery query = new SharedQuery("SELECT ?", List.of(value), List.of());
				assertThatThrownBy(() -> cache.queryWithoutCache(query)).isInstanceOf(IllegalArgumentException.class);
			}
			SharedQuery second = new SharedQuery("UPDATE t SET a = 1, ?", List.of(Map.of("b", 2)), List.of());
			assertThatThrownBy(() -> cache.queryWithoutCache(second)).isInstanceOf(IllegalArgumentException.class)
				.hasMessageContaining("after a comma");
		}
	}

}
