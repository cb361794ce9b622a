package io.shadowcache.model;

import java.util.HashMap;
import java.util.Map;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;

/**
 * The server's list of tables that are read under its generation, with the times when
 * they open, and its list of who may leave out others, with the times when that ends.
 */
final class FirstReads {

	private final Map<Dependency, Long> opens = new HashMap<>();

	private final Map<Object, Long> permissions = new HashMap<>();

	private boolean named = true;

	/**
	 * Notes tables.
	 * @return whether all of them are open
	 */
	boolean join(Object instance, DependencySet tables, long life, World world) {
		long now = world.clock().millis();
		boolean open = true;
		for (Dependency table : tables) {
			long time = this.opens.computeIfAbsent(table, (key) -> opening(instance, now, life, world.variant()));
			if (now > time - World.LEASE.toMillis() && !world.database().hasOpenTransactions()) {
				this.opens.put(table, 0L);
			}
			open &= this.opens.get(table) <= now;
		}
		return open;
	}

	private long opening(Object instance, long now, long life, Variant variant) {
		if (variant.lacks(Variant.Missing.PERMISSION_WAIT)) {
			return 0;
		}
		long ends = (this.named || variant.lacks(Variant.Missing.LIST_NAME)) ? 0 : now + life;
		for (Map.Entry<Object, Long> permission : this.permissions.entrySet()) {
			if (permission.getKey() != instance) {
				ends = Math.max(ends, permission.getValue());
			}
		}
		return (ends == 0) ? 0 : ends + World.LEASE.toMillis();
	}

	/**
	 * Gives a permission.
	 * @return the tables that are read, or {@code null}
	 */
	Map<Dependency, Long> permit(Object instance, long life, World world) {
		if (!this.named && !world.variant().lacks(Variant.Missing.LIST_NAME)) {
			return null;
		}
		this.permissions.put(instance, world.clock().millis() + life);
		return this.opens;
	}

	/**
	 * Loses one of the lists.
	 */
	void lose(boolean tables) {
		(tables ? this.opens : this.permissions).clear();
		this.named = false;
	}

	FirstReads copy() {
		FirstReads copy = new FirstReads();
		copy.opens.putAll(this.opens);
		copy.permissions.putAll(this.permissions);
		copy.named = this.named;
		return copy;
	}

}
