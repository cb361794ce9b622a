package io.shadowcache.dashboard;

import org.springframework.boot.WebApplicationType;

class ReactiveDashboardTests extends DashboardContract {

	@Override
	WebApplicationType type() {
		return WebApplicationType.REACTIVE;
	}

}
