package io.shadowcache.spring.advice;

import java.util.List;

/**
 * Tells what statements cost that are not cached.
 */
@FunctionalInterface
public interface ObservedStatements {

	/**
	 * Nothing is observed.
	 */
	ObservedStatements NONE = List::of;

	/**
	 * Returns the statements. Figures may be kept only from the first call on.
	 * @return the figures of now, in any order; those of a rare statement may be
	 * forgotten and begin again
	 */
	List<StatementFigures> figures();

}
