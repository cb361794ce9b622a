package io.shadowcache.spring.result;

import java.util.List;
import java.util.Map;

import io.shadowcache.codec.UnsupportedTypeException;
import jakarta.persistence.Entity;
import org.junit.jupiter.api.Test;

import org.springframework.core.ResolvableType;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class NestedEntitiesTests {

	@Test
	void entityInARecordIsRefusedWithItsPath() {
		assertRefused(ResolvableType.forClass(View.class), "View.customer: Customer is a JPA entity");
	}

	@Test
	void entityInAListOfBeansIsRefusedWithItsPath() {
		assertRefused(ResolvableType.forClassWithGenerics(List.class, Bean.class),
				"Bean.views.customer: Customer is a JPA entity");
	}

	@Test
	void entityAsTypeArgumentOfAPartIsRefused() {
		assertRefused(ResolvableType.forClass(Boxes.class), "Boxes.second: Customer is a JPA entity");
	}

	@Test
	void typesThatContainThemselvesAndNoEntityAreAccepted() {
		assertThatCode(() -> ResultTypes.resolve(ResolvableType.forClass(Tree.class))).doesNotThrowAnyException();
	}

	@Test
	void staticAndTransientFieldsAreNoParts() {
		assertThatCode(() -> ResultTypes.resolve(ResolvableType.forClass(Unstored.class))).doesNotThrowAnyException();
	}

	private static void assertRefused(ResolvableType type, String words) {
		assertThatExceptionOfType(UnsupportedTypeException.class).isThrownBy(() -> ResultTypes.resolve(type))
			.withMessageContaining(words);
	}

	@Entity
	static class Customer {

	}

	record View(long id, Customer customer) {
	}

	static class BaseBean {

		Map<String, View[]> views = Map.of();

	}

	static class Bean extends BaseBean {

	}

	record Box<T>(T content) {
	}

	record Boxes(Box<String> first, Box<Customer> second) {
	}

	record Tree(String name, List<Tree> children) {
	}

	static class Unstored {

		static final Customer ANYBODY = new Customer();

		transient Customer cached = ANYBODY;

	}

}
