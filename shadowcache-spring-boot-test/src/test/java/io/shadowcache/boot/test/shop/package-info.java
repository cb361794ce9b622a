/**
 * An application to be tested.
 */
@NullMarked
package io.shadowcache.boot.test.shop;

import org.jspecify.annotations.NullMarked;
