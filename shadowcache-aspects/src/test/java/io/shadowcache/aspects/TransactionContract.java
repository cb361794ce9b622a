package io.shadowcache.aspects;

import io.shadowcache.boot.test.AutoConfigureShadowCache;
import io.shadowcache.boot.test.CacheCalls;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds of woven methods in transactions.
 */
@Tag("woven")
@SpringBootTest(classes = WovenApplication.class,
		properties = { "shadowcache.mode=aspectj", "shadowcache.sql.observe=false" })
@AutoConfigureShadowCache
abstract class TransactionContract {

	@Autowired
	Orders orders;

	@Autowired
	CacheCalls cache;

	@Autowired
	Begun begun;

	@Test
	void aWriteIsSeenByTheNextRead() {
		this.orders.find(1);
		this.orders.rename(1, "Coffee");
		assertThat(this.orders.find(1)).isEqualTo("Coffee");
		assertThat(this.cache).query("orders").wasInvalidatedBy("product");
	}

	@Test
	void aWriteInATransactionOfItsOwnIsSeenByTheNextRead() {
		this.orders.find(1);
		this.orders.renameAlone(1, "Cocoa");
		assertThat(this.orders.find(1)).isEqualTo("Cocoa");
		assertThat(this.cache).query("orders").wasInvalidatedBy("product");
	}

}
