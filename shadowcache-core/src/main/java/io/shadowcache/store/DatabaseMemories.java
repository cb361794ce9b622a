package io.shadowcache.store;

import java.util.Map;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.key.CacheKey;
import io.shadowcache.key.CallIdentity;
import io.shadowcache.operation.NearPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Asks the memory of the database that a call reads.
 *
 * @param byDatabase the memories by the ids of databases
 */
record DatabaseMemories(Map<String, CallMemory> byDatabase) implements CallMemory {

	@Override
	public @Nullable Recall recall(CallIdentity call, DependencySet dependencies, NearPolicy near) {
		CallMemory memory = this.byDatabase.get(dependencies.database());
		return (memory != null) ? memory.recall(call, dependencies, near) : null;
	}

	/**
	 * Only one of them keeps an entry of the key.
	 */
	@Override
	public void remember(CallIdentity call, CacheKey key) {
		this.byDatabase.values().forEach((memory) -> memory.remember(call, key));
	}

}
