/**
 * What the application answers when it cannot do what was asked (RFC 9457).
 */
@NullMarked
package io.shadowcache.sample.problem;

import org.jspecify.annotations.NullMarked;
