package io.shadowcache.sample.problem;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * A request that cannot be done, with the answer it gets.
 */
public final class ProblemException extends ErrorResponseException {

	private ProblemException(HttpStatus status, String detail) {
		super(status, ProblemDetail.forStatusAndDetail(status, detail), null);
	}

	/**
	 * The row that the path names does not exist.
	 */
	public static ProblemException notFound(String row, long id) {
		return new ProblemException(HttpStatus.NOT_FOUND, "There is no " + row + " with id " + id);
	}

	/**
	 * The request is understood, but its content breaks a rule.
	 */
	public static ProblemException unprocessable(String detail) {
		return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, detail);
	}

	/**
	 * Throws 400 if the body names another row than the path.
	 */
	public static void requireSameId(long path, long body) {
		if (path != body) {
			throw new ProblemException(HttpStatus.BAD_REQUEST,
					"The path names id " + path + ", the body names id " + body);
		}
	}

}
