/**
 * Tests of woven methods. Those with the tag {@code woven} run twice: on classes that
 * were woven after they had been compiled, and on classes that an agent weaves when they
 * are loaded.
 */
@NullMarked
package io.shadowcache.aspects;

import org.jspecify.annotations.NullMarked;
