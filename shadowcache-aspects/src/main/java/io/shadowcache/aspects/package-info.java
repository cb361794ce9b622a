/**
 * The cache as an aspect that AspectJ weaves into annotated methods.
 */
@NullMarked
package io.shadowcache.aspects;

import org.jspecify.annotations.NullMarked;
