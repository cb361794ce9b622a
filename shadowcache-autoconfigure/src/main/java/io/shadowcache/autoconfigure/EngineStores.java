package io.shadowcache.autoconfigure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import io.shadowcache.autoconfigure.endpoint.StoreState;
import io.shadowcache.near.NearEntryStore;
import io.shadowcache.store.CacheStore;
import io.shadowcache.store.DatabaseStores;
import io.shadowcache.store.StoreFigures;

/**
 * The stores of all databases, as the engine uses them.
 *
 * @param byDatabase the store of each database, the primary one first, with all that is
 * in front of it
 * @param bare the same stores with nothing in front
 */
record EngineStores(Map<String, NearStore> byDatabase, List<CacheStore> bare) {

	/**
	 * Puts the stores of further databases beside that of the primary one.
	 * @param primary the id of the primary database
	 * @param bare its store with nothing in front
	 * @param near the same store with all that is in front
	 * @param ids the ids of the further databases; one that is there already gets no
	 * store of its own
	 * @param stores makes their stores
	 * @param inFront puts in front of them what is in front of the primary one
	 */
	static EngineStores of(String primary, CacheStore bare, NearStore near, List<String> ids, FurtherStores stores,
			Function<FurtherStores.Made, NearStore> inFront) {
		Map<String, NearStore> byDatabase = new LinkedHashMap<>();
		List<CacheStore> all = new ArrayList<>(List.of(bare));
		byDatabase.put(primary, near);
		for (String id : ids) {
			if (!byDatabase.containsKey(id)) {
				FurtherStores.Made made = stores.make(id);
				byDatabase.put(id, inFront.apply(made));
				all.add(made.store());
			}
		}
		return new EngineStores(byDatabase, all);
	}

	/**
	 * Returns what the engine is put over.
	 */
	CacheStore all() {
		if (this.byDatabase.size() == 1) {
			return this.byDatabase.values().iterator().next().store();
		}
		Map<String, NearEntryStore> stores = new LinkedHashMap<>();
		this.byDatabase.forEach((database, store) -> stores.put(database, store.store()));
		return new DatabaseStores(stores);
	}

	/**
	 * Asks all of them how they are.
	 * @param codec the name of the format of values
	 */
	StoreState state(Supplier<String> codec) {
		List<NearStore> stores = List.copyOf(this.byDatabase.values());
		if (stores.size() == 1) {
			NearStore only = stores.get(0);
			return new StoreState(codec, only.breaker()::isOpen, only.store()::figures,
					() -> StoreFigures.of(this.bare.get(0)));
		}
		return new StoreState(codec, () -> stores.stream().anyMatch((store) -> store.breaker().isOpen()),
				() -> FiguresSum.ofNear(stores.stream().map((store) -> store.store().figures()).toList()),
				() -> FiguresSum.ofStores(this.bare.stream().map(StoreFigures::of).toList()));
	}

}
