/**
 * How JavaScript and Python write values as text. For the clients of this module only.
 */
@NullMarked
package io.shadowcache.compat.format;

import org.jspecify.annotations.NullMarked;
