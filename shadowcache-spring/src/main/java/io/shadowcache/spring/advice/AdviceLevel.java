package io.shadowcache.spring.advice;

/**
 * How much advice matters. Names are part of the endpoint's format.
 */
public enum AdviceLevel {

	/** Good to know. */
	INFO,
	/** Something to change. */
	WARNING

}
