/**
 * What the catalog of each database is understood to say.
 */
@NullMarked
package io.shadowcache.integration.catalog;

import org.jspecify.annotations.NullMarked;
