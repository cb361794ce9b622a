package io.shadowcache.sample.load;

/**
 * What one way of making the calls came to.
 *
 * @param name the way
 * @param latencies of the calls that have ended
 * @param unfinished how many calls had not ended when the test stopped to wait for them
 */
record Measurement(String name, Latencies latencies, long unfinished) {
}
