/**
 * What is started in containers, and by a workflow.
 */
@NullMarked
package io.shadowcache.sample.deployment;

import org.jspecify.annotations.NullMarked;
