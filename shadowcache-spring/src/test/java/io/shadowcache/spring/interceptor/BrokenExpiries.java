package io.shadowcache.spring.interceptor;

import io.shadowcache.annotation.CachedQuery;

/**
 * Declarations of the end of an entry's life that cannot work.
 */
public final class BrokenExpiries {

	private BrokenExpiries() {
	}

	public static class NeitherTrueNorFalse {

		@CachedQuery(tables = "product", earlyRefresh = "yes")
		public int find() {
			return 1;
		}

	}

	public static class StaleForAlone {

		@CachedQuery(tables = "product", staleFor = "1h")
		public int find() {
			return 1;
		}

	}

	public static class NoTimeToServeIn {

		@CachedQuery(tables = "product", staleOnError = "true", staleFor = "0s")
		public int find() {
			return 1;
		}

	}

	public static class NegativeStaleFor {

		@CachedQuery(tables = "product", staleOnError = "true", staleFor = "-1h")
		public int find() {
			return 1;
		}

	}

	public static class LateSoftTimeout {

		@CachedQuery(tables = "product", staleOnTimeout = "1m", staleFor = "1m")
		public int find() {
			return 1;
		}

	}

}
