package io.shadowcache.redis;

import java.time.Duration;
import java.util.List;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.store.WriterId;

/**
 * Marks writers and replaces versions.
 */
final class VersionCommands {

	private final CurrentConnection current;

	private final KeySpace keys;

	private final RandomBytes random;

	private final RedisTimeouts timeouts;

	VersionCommands(CurrentConnection current, KeySpace keys, RandomBytes random, RedisTimeouts timeouts) {
		this.current = current;
		this.keys = keys;
		this.random = random;
		this.timeouts = timeouts;
	}

	void mark(DependencySet dependencies, WriterId writer, Duration lease) {
		run(Script.MARK, dependencies, Ascii.bytes(writer.toString()), Ascii.bytes(lease.toMillis()));
	}

	void release(DependencySet dependencies, WriterId writer) {
		run(Script.RELEASE, dependencies, Ascii.bytes(writer.toString()));
	}

	List<WriterId> overdue(DependencySet dependencies) {
		ControlKeys control = this.keys.control(dependencies);
		return this.current.call((connection) -> connection.overdue(control, this.timeouts.read()));
	}

	private void run(Script script, DependencySet dependencies, byte[]... first) {
		ControlKeys control = this.keys.control(dependencies);
		long unused = this.current
			.call((connection) -> connection.replace(script, control, this.random, this.timeouts.write(), first));
	}

}
