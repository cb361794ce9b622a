package io.shadowcache.spring.aot;

import java.lang.reflect.Method;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.aot.BeanRegistrationAotContribution;
import org.springframework.beans.factory.aot.BeanRegistrationAotProcessor;
import org.springframework.beans.factory.support.RegisteredBean;
import org.springframework.util.ClassUtils;

/**
 * Looks for annotated methods of beans when an application is processed ahead of time,
 * Spring Data repositories included.
 */
final class AnnotatedMethodsAotProcessor implements BeanRegistrationAotProcessor {

	@Override
	public @Nullable BeanRegistrationAotContribution processAheadOfTime(RegisteredBean bean) {
		Class<?> type = ClassUtils.getUserClass(bean.getBeanType().toClass());
		Set<Method> methods = MethodHints.annotatedMethods(type);
		return methods.isEmpty() ? null : (context, code) -> {
			MethodHints hints = new MethodHints(context.getRuntimeHints().reflection());
			methods.forEach((method) -> hints.add(method, type));
		};
	}

}
