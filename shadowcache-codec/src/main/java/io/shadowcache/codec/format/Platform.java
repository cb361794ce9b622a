package io.shadowcache.codec.format;

/**
 * Tells the classes of the platform, whose fields are not ours to read.
 */
final class Platform {

	private Platform() {
	}

	static boolean owns(Class<?> type) {
		return type.getClassLoader() == null || type.getClassLoader() == ClassLoader.getPlatformClassLoader();
	}

}
