package io.shadowcache.autoconfigure;

import java.util.List;

/**
 * What a test asks an application for, whichever version of its types it has.
 */
public interface Deployment {

	List<?> products();

	void setPrice(String price);

	int loads();

}
