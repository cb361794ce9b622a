/**
 * The processes that read and write: ordinary applications with the starter, which judge
 * every read of theirs.
 */
@NullMarked
package io.shadowcache.checker.worker;

import org.jspecify.annotations.NullMarked;
