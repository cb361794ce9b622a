package io.shadowcache.spring.interceptor;

import org.jspecify.annotations.Nullable;

import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * Tells the types of beans behind their proxies.
 */
public final class BeanTypes {

	private BeanTypes() {
	}

	/**
	 * Returns the type of a bean. Unlike {@link AutoProxyUtils#determineTargetClass} it
	 * creates no factory of the bean.
	 * @param beans all beans
	 * @param name the bean, which has a definition
	 * @return its class, without the proxy as far as that is known; {@code null} if it
	 * cannot be told
	 */
	public static @Nullable Class<?> of(ConfigurableListableBeanFactory beans, String name) {
		Object original = beans.getMergedBeanDefinition(name)
			.getAttribute(AutoProxyUtils.ORIGINAL_TARGET_CLASS_ATTRIBUTE);
		return (original instanceof Class<?> type) ? type : beans.getType(name, false);
	}

}
