package io.shadowcache.spring.transaction;

import io.r2dbc.h2.CloseableConnectionFactory;
import io.r2dbc.h2.H2ConnectionFactory;
import io.r2dbc.spi.ConnectionFactory;
import io.shadowcache.spring.testing.CacheConfiguration;
import io.shadowcache.spring.testing.RecordingListener;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Tests of transactions of R2DBC.
 */
@Timeout(60)
class ReactiveTransactionTests {

	private static final AnnotationConfigApplicationContext CONTEXT = new AnnotationConfigApplicationContext(
			CacheConfiguration.class, Database.class, Stock.class);

	private final Stock stock = CONTEXT.getBean(Stock.class);

	private final TransactionalOperator transaction = TransactionalOperator
		.create(CONTEXT.getBean(ReactiveTransactionManager.class));

	private final RecordingListener listener = CONTEXT.getBean(RecordingListener.class);

	@AfterAll
	static void close() {
		CONTEXT.close();
	}

	@BeforeEach
	void keepOne() {
		this.stock.set(1, 1).block();
		assertThat(this.stock.amount(1).block()).isEqualTo(1);
		assertThat(this.stock.amount(1).block()).isEqualTo(1);
		this.listener.drain();
	}

	@Test
	void listsAndFuturesAreKeptToo() {
		assertThat(this.stock.products().collectList().block()).containsExactly(1);
		assertThat(this.stock.total().join()).isEqualTo(1);
		this.listener.drain();
		assertThat(this.stock.products().collectList().block()).containsExactly(1);
		assertThat(this.stock.total().join()).isEqualTo(1);
		assertThat(this.listener.drain()).containsExactly("hit", "hit");
	}

	@Test
	void aReadInATransactionSeesItsWriteAndPublishesNothing() {
		Integer seen = this.stock.set(1, 2)
			.then(this.stock.amount(1))
			.flatMap((amount) -> Mono.<Integer>error(new IllegalStateException("seen " + amount)))
			.as(this.transaction::transactional)
			.onErrorResume((ex) -> Mono.just(Integer.valueOf(ex.getMessage().substring(5))))
			.block();
		assertThat(seen).isEqualTo(2);
		assertThat(this.listener.drain()).contains("bypass:unknown_transaction").doesNotContain("store:stored");
		assertThat(this.stock.amount(1).block()).isEqualTo(1);
	}

	@Test
	void aWriteIsAnnouncedBeforeTheCommitAndNotEarlier() {
		Mono<Integer> outside = Mono.defer(() -> Mono.fromFuture(this.stock.amount(1).toFuture()));
		Integer before = this.stock.set(1, 2).then(outside).as(this.transaction::transactional).block();
		assertThat(before).isEqualTo(1);
		assertThat(this.listener.drain()).contains("hit");
		assertThat(this.stock.amount(1).block()).isEqualTo(2);
		this.listener.drain();
		assertThat(this.stock.amount(1).block()).isEqualTo(2);
		assertThat(this.listener.drain()).containsExactly("hit");
	}

	@Test
	void betweenTheAnnouncementAndTheEndNobodyHitsWhatWasThereBefore() {
		Mono<Integer> outside = Mono.defer(() -> Mono.fromFuture(this.stock.amount(1).toFuture()));
		Integer during = this.stock.setAnd(1, 2, outside).block();
		assertThat(during).isEqualTo(1);
		assertThat(this.listener.drain()).contains("miss:blocked").doesNotContain("store:stored");
		assertThat(this.stock.amount(1).block()).isEqualTo(2);
	}

	@Test
	void aTransactionThatIsRolledBackInvalidatesNothing() {
		assertThatThrownBy(() -> this.stock.set(1, 2)
			.then(Mono.error(new IllegalStateException("no")))
			.as(this.transaction::transactional)
			.block()).hasMessage("no");
		this.listener.drain();
		assertThat(this.stock.amount(1).block()).isEqualTo(1);
		assertThat(this.listener.drain()).containsExactly("hit");
	}

	@Test
	void aWriteInATransactionOfItsOwnIsOverBeforeTheOtherOne() {
		Integer seen = this.stock.setAnd(1, 2, Mono.empty())
			.then(Mono.defer(() -> Mono.fromFuture(this.stock.amount(1).toFuture())))
			.as(this.transaction::transactional)
			.block();
		assertThat(seen).isEqualTo(2);
	}

	@Configuration(proxyBeanMethods = false)
	static class Database {

		@Bean(destroyMethod = "close")
		CloseableConnectionFactory connectionFactory() {
			return H2ConnectionFactory.inMemory("stock");
		}

		@Bean
		ReactiveTransactionManager reactiveTransactionManager(ConnectionFactory factory) {
			return new R2dbcTransactionManager(factory);
		}

		@Bean
		DatabaseClient databaseClient(ConnectionFactory factory) {
			DatabaseClient client = DatabaseClient.create(factory);
			client.sql("create table stock (product int, amount int)").then().block();
			client.sql("insert into stock values (1, 1)").then().block();
			return client;
		}

	}

}
