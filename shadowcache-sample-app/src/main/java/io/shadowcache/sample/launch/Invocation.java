package io.shadowcache.sample.launch;

import java.util.List;

import io.shadowcache.sample.load.LoadOptions;
import io.shadowcache.sample.script.ScriptFile;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param mode what to start, or {@code null} for nothing but the list of options
 * @param script the SQL file, if one shall be run
 * @param load how a load test runs
 * @param springArguments arguments for Spring Boot
 */
record Invocation(@Nullable Mode mode, @Nullable ScriptFile script, LoadOptions load, List<String> springArguments) {
}
