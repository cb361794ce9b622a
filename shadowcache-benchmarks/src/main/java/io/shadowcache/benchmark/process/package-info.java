/**
 * Contenders in processes of their own, which take turns.
 */
@NullMarked
package io.shadowcache.benchmark.process;

import org.jspecify.annotations.NullMarked;
