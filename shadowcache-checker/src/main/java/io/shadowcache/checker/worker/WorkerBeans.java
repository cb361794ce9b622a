package io.shadowcache.checker.worker;

import javax.sql.DataSource;

import io.shadowcache.near.InvalidationChannel;
import io.shadowcache.redis.RedisEntryStore;
import io.shadowcache.store.CacheStore;
import io.shadowcache.store.Failpoints;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.env.Environment;

/**
 * What a process adds to an ordinary application.
 */
@Configuration(proxyBeanMethods = false)
class WorkerBeans {

	/** The property that names a rule to leave out. */
	static final String LEFT_OUT = "checker.without";

	@Bean
	static BeanPostProcessor checkerFailpoints(Environment environment, ObjectProvider<Failpoints> interruptions,
			ObjectProvider<Board> board) {
		Rule leftOut = environment.getProperty(LEFT_OUT, Rule.class);
		return new Decorator() {

			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				if (bean instanceof RedisEntryStore store) {
					return (leftOut != null)
							? FailpointStore.around(leftOut.leftOutBy(store, environment),
									leftOut.leftOutBy(store.invalidations()), interruptions.getObject())
							: FailpointStore.around(store, store.invalidations(), interruptions.getObject());
				}
				return (bean instanceof DataSource source) ? new FailpointDataSource(source, interruptions.getObject(),
						new CommitAborts(board.getObject())) : bean;
			}

		};
	}

	@Bean(destroyMethod = "")
	InvalidationChannel invalidations(CacheStore store) {
		return FailpointStore.channel(store);
	}

	@Bean
	WorkerSettings workerSettings(Environment environment) {
		return WorkerSettings.from(environment);
	}

	@Bean
	Board board(WorkerSettings settings) {
		return Board.open(settings.board());
	}

	@Bean
	Failpoints interruptions(Board board, WorkerSettings settings) {
		return new Interruptions(board, settings);
	}

	@Bean
	Hits hits(Board board, WorkerSettings settings) {
		return new Hits(board, settings);
	}

	/**
	 * Comes before what observes the DataSource, so that it is inside.
	 */
	private interface Decorator extends BeanPostProcessor, PriorityOrdered {

		@Override
		default int getOrder() {
			return Ordered.HIGHEST_PRECEDENCE;
		}

	}

}
