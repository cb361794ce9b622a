@NullMarked
package io.shadowcache.benchmark.report;

import org.jspecify.annotations.NullMarked;
