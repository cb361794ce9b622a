/**
 * The starter under the frameworks that applications use.
 */
@NullMarked
package io.shadowcache.integration.framework;

import org.jspecify.annotations.NullMarked;
