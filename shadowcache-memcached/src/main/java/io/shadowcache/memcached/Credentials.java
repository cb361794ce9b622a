package io.shadowcache.memcached;

/**
 * Name and password of a user in the file that memcached is started with ({@code -Y}).
 *
 * @param username the name
 * @param password the password; never shown
 */
public record Credentials(String username, String password) {

	public Credentials {
		if (username.isBlank() || password.isEmpty()) {
			throw new IllegalArgumentException("Credentials need a username and a password");
		}
		if (!username.matches("[^\\s:]+") || !password.matches("\\S+")) {
			throw new IllegalArgumentException(
					"memcached knows no username and no password with spaces, and no username with a colon");
		}
	}

	@Override
	public String toString() {
		return "Credentials[username=" + this.username + "]";
	}

}
