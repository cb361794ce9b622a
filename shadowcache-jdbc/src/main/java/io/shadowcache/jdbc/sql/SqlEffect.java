package io.shadowcache.jdbc.sql;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What one SQL text does, be it one statement or several. What stored functions do is not
 * seen, nor what a trigger, a foreign key or a view adds: that is for who knows the
 * schema.
 *
 * @param reads the tables and views that are read
 * @param writes the tables and views that may be written
 * @param traits what else is to be known
 * @param functions the functions called that are not known to be built in: each may read
 * and write anything, which nothing else here tells
 * @param problem why the text is not understood, {@code null} if it is
 */
public record SqlEffect(Set<SqlName> reads, Set<SqlName> writes, Set<Trait> traits, Set<SqlName> functions,
		@Nullable String problem) {

	/** The effect of a text without a statement. */
	public static final SqlEffect NONE = new SqlEffect(Set.of(), Set.of(), Set.of(), Set.of(), null);

	/**
	 * Copies what it is given.
	 */
	public SqlEffect {
		reads = Set.copyOf(reads);
		writes = Set.copyOf(writes);
		EnumSet<Trait> copy = EnumSet.noneOf(Trait.class);
		copy.addAll(traits);
		if (problem != null) {
			copy.add(Trait.UNKNOWN);
		}
		traits = Collections.unmodifiableSet(copy);
		functions = Set.copyOf(functions);
	}

	/**
	 * Creates the effect of a text that calls no function.
	 * @param reads the tables and views that are read
	 * @param writes the tables and views that may be written
	 * @param traits what else is to be known
	 * @param problem why the text is not understood, {@code null} if it is
	 */
	SqlEffect(Set<SqlName> reads, Set<SqlName> writes, Set<Trait> traits, @Nullable String problem) {
		this(reads, writes, traits, Set.of(), problem);
	}

	/**
	 * Whether all tables of this text are known.
	 * @return whether nothing was refused
	 */
	public boolean isUnderstood() {
		return !this.traits.contains(Trait.UNKNOWN);
	}

	/**
	 * Whether this text may change a table, known or not.
	 * @return whether a cached result may have to go
	 */
	public boolean writesAnything() {
		return !this.writes.isEmpty() || writesUnknown();
	}

	/**
	 * Whether this text may change tables other than {@link #writes}: a call, a block, a
	 * definition that names no table, a text that is not understood unless it can only
	 * read. What its {@link #functions} write is left aside.
	 * @return whether everything has to be taken for written
	 */
	public boolean writesUnknown() {
		boolean refused = !isUnderstood() && !this.traits.contains(Trait.READ_ONLY);
		boolean unknownDefinition = this.traits.contains(Trait.DDL) && this.writes.isEmpty();
		return refused || unknownDefinition || this.traits.contains(Trait.CALL);
	}

	/**
	 * This effect followed by another.
	 * @param next the effect of what comes after
	 * @return what both together do
	 */
	SqlEffect then(SqlEffect next) {
		Set<SqlName> allReads = new LinkedHashSet<>(this.reads);
		allReads.addAll(next.reads);
		Set<SqlName> allWrites = new LinkedHashSet<>(this.writes);
		allWrites.addAll(next.writes);
		EnumSet<Trait> allTraits = EnumSet.noneOf(Trait.class);
		allTraits.addAll(this.traits);
		allTraits.addAll(next.traits);
		boolean mayWrite = isHiddenWrite(this) || isHiddenWrite(next);
		if (mayWrite) {
			allTraits.remove(Trait.READ_ONLY);
		}
		Set<SqlName> allFunctions = new LinkedHashSet<>(this.functions);
		allFunctions.addAll(next.functions);
		return new SqlEffect(allReads, allWrites, allTraits, allFunctions,
				(this.problem != null) ? this.problem : next.problem);
	}

	/**
	 * This effect, if there is more to it than the text tells.
	 * @param reason why
	 * @param readsOnly whether the rest can only read
	 * @return an effect that is not understood
	 */
	public SqlEffect obscured(String reason, boolean readsOnly) {
		EnumSet<Trait> more = EnumSet.noneOf(Trait.class);
		more.addAll(this.traits);
		if (readsOnly && !isHiddenWrite(this)) {
			more.add(Trait.READ_ONLY);
		}
		else {
			more.remove(Trait.READ_ONLY);
		}
		return new SqlEffect(this.reads, this.writes, more, this.functions, reason);
	}

	private static boolean isHiddenWrite(SqlEffect effect) {
		return !effect.isUnderstood() && effect.writesUnknown();
	}

	static SqlEffect of(Trait... traits) {
		return new SqlEffect(Set.of(), Set.of(), Set.of(traits), null);
	}

	SqlEffect with(Trait trait) {
		return then(of(trait));
	}

	static SqlEffect unknown(String problem) {
		return new SqlEffect(Set.of(), Set.of(), Set.of(), problem);
	}

	/**
	 * What is to be known of a text besides its tables.
	 */
	public enum Trait {

		/** Its result depends on more than tables: time, chance, session, sequence. */
		VOLATILE,

		/** It locks the rows that it reads. */
		LOCKING,

		/** It defines or drops; what it names is in the writes. */
		DDL,

		/** It calls a procedure or runs a block: it may write anything. */
		CALL,

		/** It begins or commits a transaction, or changes autocommit. */
		COMMIT,

		/** It rolls back, perhaps to a savepoint. */
		ROLLBACK,

		/** It sets or tells the state of the session or the server, and no table. */
		SESSION,

		/**
		 * It changes to which schema unqualified names belong, for the rest of the
		 * session, until it is changed again or a rollback undoes it.
		 */
		SCHEMA,

		/** It is not understood: it may read anything, and write unless READ_ONLY. */
		UNKNOWN,

		/** It is not understood, yet no word of it writes. */
		READ_ONLY

	}

}
