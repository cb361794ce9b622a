package io.shadowcache.checker;

import java.io.PrintWriter;
import java.io.StringWriter;

import io.shadowcache.checker.worker.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

class AblationsTests {

	private final CommandLine line = ConsistencyChecker.commandLine();

	@ParameterizedTest
	@EnumSource(Rule.class)
	void everyRuleIsLeftOutByARunThatIsPossible(Rule rule) {
		this.line.parseArgs("ablations", "--workers", "2", "--minutes", "1.5");
		Ablations ablations = this.line.getSubcommands().get("ablations").getCommand();
		CheckerOptions options = ConsistencyChecker.options(ablations.words(rule, 7));
		assertThat(options.problem()).isNull();
		assertThat(options.without).isEqualTo(rule);
		assertThat(options.stopAtViolation).isTrue();
		assertThat(options.seed).isEqualTo(7);
		assertThat(options.workers).isEqualTo(2);
		assertThat(options.minutes).isEqualTo(1.5);
	}

	@Test
	void ruleThatNobodyKnowsIsAnsweredWithTheKnownOnes() {
		StringWriter out = new StringWriter();
		this.line.setErr(new PrintWriter(out, true));
		assertThat(this.line.execute("ablations", "--rules", "gravity")).isEqualTo(2);
		assertThat(out.toString()).contains("late-release").contains("push-proof");
	}

}
