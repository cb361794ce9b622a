/**
 * What commands have in common.
 */
@NullMarked
package io.shadowcache.sample.command;

import org.jspecify.annotations.NullMarked;
