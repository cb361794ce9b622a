/**
 * What tests of this module share.
 */
package io.shadowcache.spring.testing;
