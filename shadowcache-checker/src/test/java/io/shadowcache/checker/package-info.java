@NullMarked
package io.shadowcache.checker;

import org.jspecify.annotations.NullMarked;
