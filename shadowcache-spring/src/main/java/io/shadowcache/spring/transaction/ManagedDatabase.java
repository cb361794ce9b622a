package io.shadowcache.spring.transaction;

import java.util.Arrays;
import java.util.Set;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.transaction.support.ResourceTransactionManager;

/**
 * Tells which transaction managers have a database. With a manager of messages, such as
 * that of Kafka or JMS, statements run in autocommit: a rollback does not undo them.
 */
final class ManagedDatabase {

	private static final Set<String> FACTORIES = Set.of("jakarta.persistence.EntityManagerFactory",
			"org.hibernate.SessionFactory");

	private static final Set<String> JTA = Set.of("org.springframework.transaction.jta.JtaTransactionManager");

	private ManagedDatabase() {
	}

	static boolean isOf(Object manager) {
		if (manager instanceof ResourceTransactionManager resources) {
			Object factory = resources.getResourceFactory();
			return factory instanceof DataSource || isA(factory.getClass(), FACTORIES);
		}
		return isA(manager.getClass(), JTA);
	}

	private static boolean isA(@Nullable Class<?> type, Set<String> names) {
		return type != null && (names.contains(type.getName()) || isA(type.getSuperclass(), names)
				|| Arrays.stream(type.getInterfaces()).anyMatch((parent) -> isA(parent, names)));
	}

}
