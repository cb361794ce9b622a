@NullMarked
package io.shadowcache.benchmark.process;

import org.jspecify.annotations.NullMarked;
