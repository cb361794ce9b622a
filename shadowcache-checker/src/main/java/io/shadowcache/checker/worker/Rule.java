package io.shadowcache.checker.worker;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Locale;

import io.shadowcache.near.InvalidationChannel;
import io.shadowcache.store.CacheStore;

import org.springframework.core.env.Environment;

/**
 * Rules of the protocol that can be left out, to see that the checker finds what they
 * prevent.
 */
public enum Rule {

	/** An entry carries the versions from before its load. */
	EARLY_STAMP {

		@Override
		Ablation ablation(Environment environment) {
			return Ablations::stampedLate;
		}

	},
	/** A writer announces itself before it commits. */
	MARK {

		@Override
		Ablation ablation(Environment environment) {
			return Ablations::unmarked;
		}

	},
	/** Versions are replaced after the commit. */
	LATE_RELEASE {

		@Override
		Ablation ablation(Environment environment) {
			return Ablations::releasedEarly;
		}

	},
	/** Nothing is stored while writers of a lost generation may still commit. */
	QUARANTINE {

		@Override
		Ablation ablation(Environment environment) {
			return StampAblations::withoutQuarantine;
		}

	},
	/** A stamp carries the generation of the server. */
	GENERATION {

		@Override
		Ablation ablation(Environment environment) {
			return StampAblations::withoutGeneration;
		}

	},
	/** A transaction uses only versions that were heard of before it began. */
	SNAPSHOT_RULE {

		@Override
		Ablation ablation(Environment environment) {
			return StampAblations::unseen;
		}

	},
	/** A version that is written again is a new one. */
	FRESH_BYTES {

		@Override
		Ablation ablation(Environment environment) {
			return new RepeatedReleases(RawRedis.of(environment));
		}

	},
	/** At {@code strict}, whether a writer has ended is asked of the database. */
	DATABASE_RESOLUTION {

		@Override
		Ablation ablation(Environment environment) {
			return Ablations::resolvedByLease;
		}

	},
	/** What is kept near is used only while it is proved that no change was missed. */
	PUSH_PROOF {

		@Override
		Ablation ablation(Environment environment) {
			return Rule::forward;
		}

		@Override
		InvalidationChannel leftOutBy(InvalidationChannel channel) {
			return new UnprovenChannel(channel);
		}

	},
	/** A connection is believed only after the server was identified. */
	VERIFICATION {

		@Override
		Ablation ablation(Environment environment) {
			return new UnverifiedReads(RawRedis.of(environment));
		}

	};

	abstract Ablation ablation(Environment environment);

	/**
	 * Returns a store that breaks this rule.
	 * @param store a store that keeps it
	 */
	CacheStore leftOutBy(CacheStore store, Environment environment) {
		Ablation broken = ablation(environment);
		return (CacheStore) Proxy.newProxyInstance(Rule.class.getClassLoader(), new Class<?>[] { CacheStore.class },
				(proxy, method, arguments) -> broken.call(store, method, arguments));
	}

	/**
	 * Returns a channel that breaks this rule.
	 * @param channel a channel that keeps it
	 */
	InvalidationChannel leftOutBy(InvalidationChannel channel) {
		return channel;
	}

	static Object forward(CacheStore store, Method method, Object[] arguments) throws Throwable {
		try {
			return method.invoke(store, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
