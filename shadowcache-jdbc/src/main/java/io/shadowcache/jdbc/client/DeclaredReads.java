package io.shadowcache.jdbc.client;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a call says about what its result depends on.
 *
 * @param found whether it depends on the tables that its statements are seen to read
 * @param tables the tables that it depends on besides
 */
record DeclaredReads(boolean found, Set<String> tables) {

	static final DeclaredReads FOUND = new DeclaredReads(true, Set.of());

	static final DeclaredReads NOTHING = new DeclaredReads(false, Set.of());

	DeclaredReads {
		tables = Collections.unmodifiableSet(new LinkedHashSet<>(tables));
	}

	DeclaredReads and(Collection<String> more) {
		Set<String> all = new LinkedHashSet<>(this.tables);
		all.addAll(more);
		return new DeclaredReads(this.found, all);
	}

}
