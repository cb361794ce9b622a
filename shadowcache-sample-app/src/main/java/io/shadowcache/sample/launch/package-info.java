/**
 * From the command line to the server, or to a command that ends.
 */
@NullMarked
package io.shadowcache.sample.launch;

import org.jspecify.annotations.NullMarked;
