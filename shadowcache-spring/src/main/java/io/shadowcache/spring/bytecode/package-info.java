/**
 * What the byte code of a class tells about the calls it makes.
 */
@NullMarked
package io.shadowcache.spring.bytecode;

import org.jspecify.annotations.NullMarked;
