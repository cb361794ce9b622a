package io.shadowcache.sample.proof;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * An application with the starter. Not annotated as a configuration, so that the sample's
 * component scan leaves it alone.
 */
@EnableAutoConfiguration
@Import({ Counters.class, Tally.class })
class ProofApplication {

}
