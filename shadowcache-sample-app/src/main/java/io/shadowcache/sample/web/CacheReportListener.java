package io.shadowcache.sample.web;

import java.util.List;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.engine.BypassReason;
import io.shadowcache.engine.CacheListener;
import io.shadowcache.engine.MissReason;
import io.shadowcache.operation.QueryOperation;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Writes the report of each request.
 */
@Component
class CacheReportListener implements CacheListener {

	@Override
	public void onHit(QueryOperation query, long nanos, int bytes) {
		CacheReport.current().hit(nanos);
	}

	@Override
	public void onMiss(QueryOperation query, MissReason reason, List<Dependency> culprits) {
		CacheReport.current().miss();
	}

	@Override
	public void onBypass(QueryOperation query, BypassReason reason) {
		CacheReport.current().bypass();
	}

	@Override
	public void onLoad(QueryOperation query, long nanos, @Nullable Throwable failure) {
		CacheReport.current().loaded(nanos);
	}

}
