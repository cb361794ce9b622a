package io.shadowcache.autoconfigure.endpoint;

/**
 * Why an operation of the endpoint was not carried out.
 *
 * @param detail what was wrong, and what to write instead
 */
public record ProblemReport(String detail) {

}
