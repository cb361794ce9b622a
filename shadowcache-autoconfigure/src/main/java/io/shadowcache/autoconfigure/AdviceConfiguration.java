package io.shadowcache.autoconfigure;

import io.shadowcache.autoconfigure.endpoint.Insights;
import io.shadowcache.autoconfigure.endpoint.StoreState;
import io.shadowcache.engine.EngineSettings;
import io.shadowcache.engine.ShadowCache;
import io.shadowcache.spring.advice.CacheAdvisor;
import io.shadowcache.spring.advice.ObservedStatements;
import io.shadowcache.spring.advice.RecentFigures;
import io.shadowcache.spring.metrics.CacheStatistics;
import io.shadowcache.store.BackgroundLoop;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Lazy;

/**
 * Has figures remembered, and advice made from them, as soon as somebody may ask for it.
 */
@Lazy
@Configuration(proxyBeanMethods = false)
class AdviceConfiguration {

	@Bean
	CurrentFigures shadowCacheCurrentFigures(CacheStatistics statistics, StoreState store,
			ObjectProvider<ObservedStatements> statements) {
		return new CurrentFigures(statistics, statements.getIfAvailable(() -> ObservedStatements.NONE), store);
	}

	@Bean
	@ConditionalOnMissingBean
	RecentFigures shadowCacheRecentFigures(CurrentFigures figures) {
		return new RecentFigures(figures::sample, System::nanoTime);
	}

	@Bean(initMethod = "start")
	BackgroundLoop shadowCacheFiguresLoop(RecentFigures figures) {
		return new BackgroundLoop("shadowcache-figures", () -> {
			figures.sample();
			return RecentFigures.INTERVAL;
		});
	}

	@Bean
	@DependsOn("shadowCacheFiguresLoop")
	Insights shadowCacheInsights(CacheStatistics statistics, ShadowCache cache, RecentFigures figures,
			EngineSettings settings) {
		return new Insights(statistics, new CacheAdvisor(cache, figures, settings.maxEntryBytes()));
	}

}
