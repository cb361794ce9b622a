package io.shadowcache.memcached;

import org.jspecify.annotations.Nullable;

/**
 * What is to become of a control item. Called once for each attempt, so that each draws
 * random bytes of its own.
 */
@FunctionalInterface
interface ItemChange {

	/**
	 * Makes the successor.
	 * @param current the item, or {@code null} if it is missing
	 * @return the successor, or the same item to leave it alone
	 */
	ControlItem next(@Nullable ControlItem current);

	/**
	 * Whether a missing item is as good as the successor when there is no room for it.
	 */
	default boolean dropsWhenFull() {
		return false;
	}

	/**
	 * A change that must not be lost for want of memory: the next one who looks creates a
	 * new version. The marks of other writers go with the old one.
	 */
	static ItemChange orDrop(ItemChange change) {
		return new ItemChange() {

			@Override
			public ControlItem next(@Nullable ControlItem current) {
				return change.next(current);
			}

			@Override
			public boolean dropsWhenFull() {
				return true;
			}

		};
	}

}
