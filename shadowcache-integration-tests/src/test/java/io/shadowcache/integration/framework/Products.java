package io.shadowcache.integration.framework;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface Products extends JpaRepository<Product, Integer> {

	@Modifying
	@Query("update Price p set p.amount = p.amount + 1")
	int raisePrices();

}
