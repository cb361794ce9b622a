package io.shadowcache.checker.worker;

import java.lang.reflect.Method;

import io.shadowcache.store.CacheStore;
import org.jspecify.annotations.Nullable;

/**
 * Executes the commands of a store with one rule left out.
 */
@FunctionalInterface
interface Ablation {

	@Nullable Object call(CacheStore store, Method method, Object[] arguments) throws Throwable;

}
