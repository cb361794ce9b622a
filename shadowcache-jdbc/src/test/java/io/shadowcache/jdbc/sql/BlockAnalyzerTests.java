package io.shadowcache.jdbc.sql;

import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BlockAnalyzerTests {

	@Test
	void blockWritesWhatItsStatementsWrite() {
		assertThat(writes("""
				begin
				  if tg_op = 'DELETE' then
				    insert into gone (id) values (old.id) on conflict (id) do update set id = old.id;
				  elsif new.amount > (select max(amount) from limits) then update alarm set n = n + 1;
				  else delete from quiet where id = new.id; end if;
				  new.seen := now();
				  return new;
				end""")).containsExactlyInAnyOrder("gone", "alarm", "quiet");
	}

	@Test
	void blockThatOnlyComputesWritesNothing() {
		assertThat(writes("begin new.name := replace(new.name, 'insert', 'x'); perform pg_notify('a', 'delete');"
				+ " select id into v from price for update; return new; end"))
			.isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "begin execute 'delete from price'; end", "begin call anything(); end",
			"begin create table x (id int); end",
			"begin if (insert into price values (1)) then return new; end if; end", "begin \"unfinished; end",
			"begin prepare x from 'delete from price'; end", "begin refresh materialized view x; end" })
	void whatMayWriteOtherwiseIsRefused(String code) {
		assertThat(new BlockAnalyzer(SqlDialect.POSTGRESQL).analyze(code).writesUnknown()).isTrue();
	}

	private static Set<String> writes(String code) {
		SqlEffect effect = new BlockAnalyzer(SqlDialect.POSTGRESQL).analyze(code);
		assertThat(effect.problem()).isNull();
		return effect.writes().stream().map(SqlName::toString).collect(Collectors.toSet());
	}

}
