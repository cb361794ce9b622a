/**
 * What goes wrong meanwhile.
 */
@NullMarked
package io.shadowcache.checker.fault;

import org.jspecify.annotations.NullMarked;
