package io.shadowcache.jdbc.observe;

/**
 * How a text meets the transaction that it is executed in.
 */
enum Ending {

	/** Not at all. */
	NONE,
	/** It may commit what was changed before, as definitions do on some databases. */
	POSSIBLE,
	/** It begins or commits transactions itself. */
	LITERAL

}
