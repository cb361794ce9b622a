package io.shadowcache.spring.interceptor;

/**
 * Something was declared that cannot work. Says where, what is wrong, and what to write
 * instead.
 */
public final class DeclarationException extends RuntimeException {

	private final String description;

	private final String action;

	/**
	 * Creates it.
	 * @param place the method or property
	 * @param problem what is wrong with it, including the offending value
	 * @param action what to write instead
	 */
	public DeclarationException(String place, String problem, String action) {
		super("%s: %s. %s".formatted(place, problem, action));
		this.description = "%s: %s.".formatted(place, problem);
		this.action = action;
	}

	DeclarationException(String place, String problem, String action, Throwable cause) {
		this(place, problem, action);
		initCause(cause);
	}

	/**
	 * Returns where something is wrong, and what.
	 * @return a sentence
	 */
	public String getDescription() {
		return this.description;
	}

	/**
	 * Returns what to write instead.
	 * @return one or more sentences
	 */
	public String getAction() {
		return this.action;
	}

}
