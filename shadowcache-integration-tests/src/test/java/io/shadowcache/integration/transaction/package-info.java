/**
 * What databases tell of open transactions.
 */
@NullMarked
package io.shadowcache.integration.transaction;

import org.jspecify.annotations.NullMarked;
