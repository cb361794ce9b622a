package io.shadowcache.memcached;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ServerInfoTests {

	private static final long START = 1_790_000_000;

	@Test
	void startThatIsRoundedOtherwiseIsTheSameProcess() {
		assertThat(isSame(server(1, START), server(1, START + 1))).isTrue();
		assertThat(isSame(server(1, START), server(1, START - 1))).isTrue();
	}

	@Test
	void laterStartOrOtherProcessIsAnother() {
		assertThat(isSame(server(1, START), server(1, START + 2))).isFalse();
		assertThat(isSame(server(1, START), server(2, START))).isFalse();
	}

	@Test
	void databasesHaveIdentitiesOfTheirOwn() {
		ServerInfo server = server(1, START);
		assertThat(ServerInfo.isSame(server.identity("one"), server.identity("two"))).isFalse();
	}

	private static boolean isSame(ServerInfo one, ServerInfo other) {
		boolean same = ServerInfo.isSame(one.identity("shop"), other.identity("shop"));
		assertThat(one.isSameProcessAs(other)).isEqualTo(same);
		return same;
	}

	private static ServerInfo server(long pid, long startSeconds) {
		return new ServerInfo("1.6", pid, startSeconds, 1 << 20);
	}

}
