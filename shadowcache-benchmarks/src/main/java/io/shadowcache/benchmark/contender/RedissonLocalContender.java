package io.shadowcache.benchmark.contender;

import java.util.concurrent.Callable;

import io.shadowcache.benchmark.process.Contender;
import io.shadowcache.benchmark.process.Settings;
import org.redisson.api.RLocalCachedMap;
import org.redisson.api.RedissonClient;
import org.redisson.api.options.LocalCachedMapOptions;

/**
 * Hits in a map of Redisson that is also kept in the memory of the process. Its cache for
 * Spring has this in the paid edition only, so the map is called directly.
 */
public final class RedissonLocalContender implements Contender {

	private static final int ENTRIES = 1000;

	private final RedissonClient redisson;

	private final RLocalCachedMap<Long, Row> map;

	/**
	 * Fills the map.
	 * @param settings where Redis is
	 */
	public RedissonLocalContender(Settings settings) {
		this.redisson = RedissonContender.client(settings.redisPort(), 0);
		this.map = this.redisson.getLocalCachedMap(LocalCachedMapOptions.<Long, Row>name("rows").cacheSize(ENTRIES));
		this.map.fastPut(1L, Row.of(1));
	}

	@Override
	public Callable<?> task(String name) {
		return () -> this.map.get(1L);
	}

	@Override
	public void close() {
		this.redisson.shutdown();
	}

}
