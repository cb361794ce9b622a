package io.shadowcache.sample.launch;

import io.shadowcache.sample.server.WrongVariableException;
import io.shadowcache.store.UnknownEngineException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says which variable stopped the start, instead of a stack trace.
 */
final class WrongVariableFailureAnalyzer extends AbstractFailureAnalyzer<IllegalArgumentException> {

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable failure, IllegalArgumentException cause) {
		boolean variable = cause instanceof WrongVariableException || cause instanceof UnknownEngineException;
		return variable
				? new FailureAnalysis(cause.getMessage(),
						"Correct the variable in the environment or in the file .env of the current directory.", cause)
				: null;
	}

}
