package io.shadowcache.jdbc.observe;

import java.util.Collection;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.shadowcache.dependency.DependencySet;

/**
 * The transactions of the thread that executes a statement.
 *
 * @param wrote hears at once what a statement in a transaction has changed
 * @param declared returns, once, what the transaction that is about to commit was
 * declared to change and nobody has announced
 */
public record ThreadTransactions(Consumer<DependencySet> wrote, Supplier<Collection<DependencySet>> declared) {

	public ThreadTransactions {
		Objects.requireNonNull(wrote, "wrote");
		Objects.requireNonNull(declared, "declared");
	}

}
