package io.shadowcache.engine;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the writers of one database owe the store after an outage. Delivered by one
 * thread.
 */
final class Arrears {

	private static final Logger logger = LoggerFactory.getLogger(Arrears.class);

	private final IntentLog log;

	private final String database;

	private final IntentRelay relay;

	private @Nullable CommittedIntents owed;

	private long owedSince;

	private volatile long delivered;

	/**
	 * Owes nothing yet.
	 * @param database one of those that the log knows
	 */
	Arrears(IntentLog log, String database, IntentRelay relay) {
		this.log = log;
		this.database = database;
		this.relay = relay;
	}

	/**
	 * Whether everything is delivered that was owed when the store came back.
	 * @param outages how often it has been away
	 */
	boolean areDelivered(long outages) {
		return this.delivered == outages;
	}

	/**
	 * Delivers what can be delivered. A database that does not answer is asked again by
	 * the next call, and reported by those who look after its intents all the time.
	 * @return whether everything is
	 */
	boolean deliver(long outages) {
		if (areDelivered(outages)) {
			return true;
		}
		try {
			if (this.relay.relayAll(noted(outages))) {
				this.owed = null;
				this.delivered = outages;
			}
		}
		catch (IntentException ex) {
			logger.debug("What is owed to the store cannot be asked for yet", ex);
		}
		return areDelivered(outages);
	}

	/**
	 * Notes what is owed once for each outage, since on a busy database there is always
	 * something new.
	 */
	private CommittedIntents noted(long outages) {
		CommittedIntents known = this.owed;
		if (known == null || this.owedSince != outages) {
			known = this.log.committed(this.database);
			this.owed = known;
			this.owedSince = outages;
		}
		return known;
	}

}
