package io.shadowcache.spring.jdbc;

import java.util.Map;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReplicaReadsTests {

	private static final DataSource PLAIN = new DriverManagerDataSource("jdbc:mysql://db/shop");

	@Test
	void plainDataSourceAndLazyOneDoNotLag() {
		assertThat(mayLag(PLAIN)).isFalse();
		assertThat(mayLag(new LazyConnectionDataSourceProxy(PLAIN))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdbc:mysql:replication://a,b/shop", "jdbc:mysql:loadbalance://a,b/shop",
			"jdbc:mariadb:replication://a,b/shop", "jdbc:aws-wrapper:mysql:replication://a,b/shop",
			"jdbc:aws-wrapper:mysql://cluster/shop?wrapperPlugins=failover,readWriteSplitting",
			"jdbc:aws-wrapper:postgresql://cluster/shop?wrapperPlugins=readWriteSplitting&user=me",
			"jdbc:postgresql://a,b/shop?targetServerType=preferSecondary",
			"jdbc:postgresql://a,b/shop?loadBalanceHosts=true" })
	void urlOverSeveralServersMayLag(String url) {
		assertThat(mayLag(new DelegatingDataSource(new DriverManagerDataSource(url)))).isTrue();
	}

	@Test
	void routingMayLagUnlessDeclaredOtherwise() {
		AbstractRoutingDataSource routing = new AbstractRoutingDataSource() {

			@Override
			protected Object determineCurrentLookupKey() {
				return "one";
			}

		};
		routing.setTargetDataSources(Map.of("one", PLAIN));
		routing.afterPropertiesSet();
		assertThat(mayLag(routing)).isTrue();
		assertThat(new ReplicaReads(() -> routing, true).getAsBoolean()).isFalse();
	}

	@Test
	void dataSourceOfItsOwnForReadingMayLag() {
		LazyConnectionDataSourceProxy lazy = new LazyConnectionDataSourceProxy(PLAIN);
		lazy.setReadOnlyDataSource(new DriverManagerDataSource("jdbc:mysql://replica/shop"));
		assertThat(mayLag(lazy)).isTrue();
	}

	private static boolean mayLag(DataSource dataSource) {
		return new ReplicaReads(() -> dataSource, false).getAsBoolean();
	}

}
