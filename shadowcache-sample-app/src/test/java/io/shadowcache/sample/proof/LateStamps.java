package io.shadowcache.sample.proof;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.key.CacheKey;
import io.shadowcache.store.CacheStore;
import io.shadowcache.store.Entry;
import io.shadowcache.store.EntryHeader;
import io.shadowcache.store.Lookup;
import io.shadowcache.store.VersionPrint;
import io.shadowcache.store.WriterId;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;

/**
 * A store that breaks the rule everything rests on: it takes the stamp of an entry after
 * its load instead of before.
 */
final class LateStamps implements CacheStore {

	private final CacheStore delegate;

	LateStamps(CacheStore delegate) {
		this.delegate = delegate;
	}

	@Override
	public boolean put(CacheKey key, byte[] frame, DependencySet dependencies, Stamp seen, Duration ttl) {
		Stamp late = this.delegate.lookup(key, dependencies).stamp();
		return this.delegate.put(key, restamp(Entry.decode(frame), late), dependencies, late, ttl);
	}

	private static byte[] restamp(Entry entry, Stamp stamp) {
		EntryHeader old = entry.header();
		EntryHeader header = new EntryHeader(old.shape(), old.check(), stamp.hash(), VersionPrint.of(stamp),
				old.expiresAtMillis(), old.loadMillis(), old.storedAtMillis());
		byte[] payload = Arrays.copyOfRange(entry.array(), entry.offset(), entry.offset() + entry.length());
		return Entry.of(header, entry.isNull() ? null : payload).encode();
	}

	@Override
	public Lookup lookup(CacheKey key, DependencySet dependencies) {
		return this.delegate.lookup(key, dependencies);
	}

	@Override
	public boolean evict(CacheKey key) {
		return this.delegate.evict(key);
	}

	@Override
	public void mark(DependencySet dependencies, WriterId writer, Duration lease) {
		this.delegate.mark(dependencies, writer, lease);
	}

	@Override
	public void release(DependencySet dependencies, WriterId writer) {
		this.delegate.release(dependencies, writer);
	}

	@Override
	public List<WriterId> overdue(DependencySet dependencies) {
		return this.delegate.overdue(dependencies);
	}

	@Override
	public Set<Dependency> readTables(Duration life) {
		return this.delegate.readTables(life);
	}

	@Override
	public void start() {
		this.delegate.start();
	}

	@Override
	public void close() {
		this.delegate.close();
	}

	@Override
	public String describe() {
		return this.delegate.describe();
	}

	/**
	 * Puts it around the application's store.
	 */
	static class Ablation {

		@Bean
		static BeanPostProcessor lateStamps() {
			return new BeanPostProcessor() {

				@Override
				public Object postProcessAfterInitialization(Object bean, String name) {
					return (bean instanceof CacheStore store) ? new LateStamps(store) : bean;
				}

			};
		}

	}

}
