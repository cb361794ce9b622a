package io.shadowcache.dashboard;

import org.springframework.boot.WebApplicationType;

class ServletDashboardTests extends DashboardContract {

	@Override
	WebApplicationType type() {
		return WebApplicationType.SERVLET;
	}

}
