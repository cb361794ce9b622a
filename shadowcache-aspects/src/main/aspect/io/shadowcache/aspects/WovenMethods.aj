package io.shadowcache.aspects;

import io.shadowcache.annotation.BulkLookup;
import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.annotation.InvalidatesTables;
import io.shadowcache.spring.interceptor.WovenMethod;

/**
 * Says which methods are woven, and leaves a mark on each of them, by which the application knows them. The annotation may
 * be on another one, which is on the method. Suspending functions are called again each time that they go on: they are left
 * to proxies.
 */
public aspect WovenMethods {

	public pointcut annotated():
		execution(@(CachedQuery || (@CachedQuery *) || (@(@CachedQuery *) *)
			|| BulkLookup || (@BulkLookup *) || (@(@BulkLookup *) *)
			|| InvalidatesTables || (@InvalidatesTables *) || (@(@InvalidatesTables *) *)) !static * *(..))
		&& !execution(* *(.., kotlin..Continuation));

	declare @method: @(CachedQuery || (@CachedQuery *) || (@(@CachedQuery *) *)
		|| BulkLookup || (@BulkLookup *) || (@(@BulkLookup *) *)
		|| InvalidatesTables || (@InvalidatesTables *) || (@(@InvalidatesTables *) *))
		!abstract !static * *(..): @WovenMethod;

}
