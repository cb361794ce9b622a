package io.shadowcache.sample.launch;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LauncherTests {

	private final Launcher launcher = new Launcher(LauncherTests.class);

	@Test
	void lineThatIsNotUnderstoodStartsNothing() throws Exception {
		assertThat(this.launcher.launch("--promt")).isEqualTo(2);
	}

	@Test
	void helpStartsNothing() throws Exception {
		assertThat(this.launcher.launch("--help")).isZero();
	}

	@Test
	void loadTestOfARunningSampleStartsNoOther() throws Exception {
		assertThat(this.launcher.launch("--load-test", "--url=http://127.0.0.1:1")).isOne();
	}

}
