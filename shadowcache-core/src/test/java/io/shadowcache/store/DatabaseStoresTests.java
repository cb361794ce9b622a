package io.shadowcache.store;

import java.lang.reflect.Proxy;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.dependency.TableName;
import io.shadowcache.key.CacheKey;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests of {@link DatabaseStores}.
 */
class DatabaseStoresTests {

	private static final CacheKey KEY = new CacheKey(new Bits128(1, 2), new Bits128(3, 4));

	private static final WriterId WRITER = new WriterId(new Bits128(5, 6));

	private static final Duration LONG = Duration.ofMinutes(1);

	private static final DependencySet SHOP = product("shop");

	private static final DependencySet ARCHIVE = product("archive");

	private final Map<String, CacheStore> each = new LinkedHashMap<>(Map.of("shop", inMemory(), "archive", inMemory()));

	private final DatabaseStores stores = new DatabaseStores(this.each);

	@Test
	void tablesOfOneNameAreMarkedAndReleasedApart() {
		Stamp shop = this.stores.stamp(KEY, SHOP);
		this.stores.mark(ARCHIVE, WRITER, LONG);
		assertThat(this.stores.stamp(KEY, ARCHIVE).isBlocked()).isTrue();
		assertThat(this.stores.stamp(KEY, SHOP)).isEqualTo(shop);
		this.stores.release(ARCHIVE, WRITER);
		assertThat(this.stores.stamp(KEY, ARCHIVE).isBlocked()).isFalse();
		assertThat(this.stores.overdue(ARCHIVE)).isEmpty();
		assertThat(this.stores.stamp(KEY, SHOP)).isEqualTo(shop);
	}

	@Test
	void entryIsLookedUpInTheStoreOfItsDatabaseAndEvictedWhereverItIs() {
		byte[] frame = new byte[] { 1 };
		this.stores.put(KEY, frame, ARCHIVE, this.stores.stamp(KEY, ARCHIVE), LONG);
		assertThat(this.stores.lookup(KEY, ARCHIVE).frame()).isEqualTo(frame);
		assertThat(this.stores.lookupAll(List.of(new EntryRequest(KEY, ARCHIVE))).get(0).frame()).isEqualTo(frame);
		assertThat(this.stores.lookup(KEY, SHOP).frame()).isNull();
		assertThat(this.stores.evict(KEY)).isTrue();
		assertThat(this.stores.lookup(KEY, ARCHIVE).frame()).isNull();
		assertThat(this.stores.evict(KEY)).isFalse();
	}

	@Test
	void leaseIsTakenWhereTheEntryIs() {
		LoadLease lease = new LoadLease("archive", KEY, new Bits128(7, 7), new Bits128(8, 8));
		assertThat(this.stores.loadLeases().take(lease, LONG).isGranted()).isTrue();
		LoadLease others = new LoadLease("archive", KEY, lease.stamp(), new Bits128(9, 9));
		assertThat(this.each.get("archive").loadLeases().take(others, LONG).isGranted()).isFalse();
		this.stores.loadLeases().giveBack(lease);
		assertThat(this.each.get("archive").loadLeases().take(others, LONG).isGranted()).isTrue();
	}

	/**
	 * Who would take one store's list for all would leave out writes that the other
	 * database's readers have to hear of.
	 */
	@Test
	void tablesThatAreReadAreThoseOfAllStoresIfAllKnowTheirs() {
		CacheStore shop = knowing(Set.copyOf(SHOP.asList()));
		CacheStore archive = knowing(Set.copyOf(ARCHIVE.asList()));
		assertThat(new DatabaseStores(Map.of("shop", shop, "archive", archive)).readTables(LONG))
			.containsExactlyInAnyOrder(SHOP.asList().get(0), ARCHIVE.asList().get(0));
		assertThat(new DatabaseStores(Map.of("shop", shop, "archive", knowing(null))).readTables(LONG)).isNull();
	}

	@Test
	void outagesOfAllStoresCount() {
		assertThat(new DatabaseStores(Map.of("shop", answering(2L), "archive", answering(3L))).outages()).isEqualTo(5);
	}

	private static CacheStore knowing(Set<Dependency> read) {
		return answering(read);
	}

	private static CacheStore answering(Object answer) {
		return (CacheStore) Proxy.newProxyInstance(CacheStore.class.getClassLoader(),
				new Class<?>[] { CacheStore.class }, (proxy, method, arguments) -> answer);
	}

	@Test
	void databaseThatNobodyKnowsIsAnErrorOfTheStore() {
		assertThatExceptionOfType(StoreException.class).isThrownBy(() -> this.stores.stamp(KEY, product("other")))
			.withMessageContaining("other");
		assertThatIllegalArgumentException().isThrownBy(() -> new DatabaseStores(Map.of()));
	}

	private static DependencySet product(String database) {
		return DependencySet.of(Dependency.table(database, new TableName("product")));
	}

	private static InMemoryEntryStore inMemory() {
		return new InMemoryEntryStore(100, Clock.systemUTC(), new SecureRandom());
	}

}
