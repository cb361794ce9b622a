package io.shadowcache.autoconfigure.cache.spring;

import java.io.IOException;

/**
 * A service whose methods return another number at each call, unless they are cached.
 */
interface Numbers {

	Object next(Object key);

	Object nothing(Object key);

	Object nextOnce(Object key);

	Object nothingOnce(Object key);

	Object forThree(int value);

	Object forThreeOnce(int value);

	Object upToTen(int value);

	Object byFirst(Object first, Object second);

	Object byAll(Object... all);

	Object byMethod(Object key);

	Object byRoot(Object key);

	Object generated(Object key);

	Object generatedByNobody(Object key);

	Object elsewhere(Object key);

	Object nowhere(Object key);

	Object fail(Object key) throws IOException;

	Object failOnce(Object key) throws IOException;

	Object failUnchecked(Object key);

	Object failUncheckedOnce(Object key);

	Number calls();

	void evict(Object key, Object ignored);

	void evictAndFail(Object key);

	void evictEarlyAndFail(Object key);

	void evictAll(Object ignored);

	void evictAllEarlyAndFail(Object ignored);

	Object put(Object key);

	Object putThree(Object value);

	Object inBoth(Object key);

	Object fromBoth(Object key);

	Object inOneFromOther(Object key);

	Object threeInOneFromOther(Object key);

	Object putBoth(Object value);

	Thing register(Thing thing);

}
