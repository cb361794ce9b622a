package io.shadowcache.integration.framework;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/**
 * An entity whose key the database makes.
 */
@Entity
@jakarta.persistence.Table(name = "price")
class Price {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Integer id;

	private int amount;

	protected Price() {
	}

	Price(int amount) {
		this.amount = amount;
	}

}
