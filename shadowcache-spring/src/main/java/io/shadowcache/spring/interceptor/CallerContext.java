package io.shadowcache.spring.interceptor;

import io.micrometer.context.ContextSnapshot;
import io.micrometer.context.ContextSnapshotFactory;

import org.springframework.util.ClassUtils;

/**
 * What is bound to the thread of a caller and can be taken to another: everything that
 * has a {@code ThreadLocalAccessor}, if Micrometer's context propagation is present,
 * otherwise nothing.
 */
interface CallerContext {

	/**
	 * Binds the context to the current thread until the scope is closed.
	 */
	Scope open();

	/**
	 * Takes the context of the current thread.
	 */
	static CallerContext capture() {
		return Propagation.PRESENT ? Propagation.capture() : () -> Scope.NONE;
	}

	/**
	 * Until when a context is bound.
	 */
	interface Scope extends AutoCloseable {

		/**
		 * Binds nothing.
		 */
		Scope NONE = () -> {
		};

		@Override
		void close();

	}

	/**
	 * Knows Micrometer's context propagation.
	 */
	final class Propagation {

		static final boolean PRESENT = ClassUtils.isPresent("io.micrometer.context.ContextSnapshotFactory",
				Propagation.class.getClassLoader());

		private Propagation() {
		}

		private static CallerContext capture() {
			ContextSnapshot snapshot = ContextSnapshotFactory.builder().build().captureAll();
			return () -> {
				ContextSnapshot.Scope bound = snapshot.setThreadLocals();
				return bound::close;
			};
		}

	}

}
