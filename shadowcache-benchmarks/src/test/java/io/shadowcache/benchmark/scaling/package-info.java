@NullMarked
package io.shadowcache.benchmark.scaling;

import org.jspecify.annotations.NullMarked;
