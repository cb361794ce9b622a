/**
 * What the starter promises, proved on real applications, servers and faults; each rule
 * that a promise rests on is left out once, to see the proof fail.
 */
package io.shadowcache.sample.proof;
