package io.shadowcache.spring.interceptor;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.stream.Collectors;

import io.shadowcache.spring.result.Delivery;
import org.jspecify.annotations.Nullable;

import org.springframework.aop.support.AopUtils;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;

/**
 * A method on the class that a user wrote: never on a generated one, whose methods have
 * lost their type arguments and parameter names.
 *
 * @param method the most specific method
 * @param type the class or interface that it is called on
 */
record DeclaredMethod(Method method, Class<?> type) {

	/**
	 * Finds the method behind a call.
	 * @param called the method as called, perhaps that of an interface
	 * @param target the class of the target, perhaps a proxy class
	 */
	static DeclaredMethod of(Method called, Class<?> target) {
		Class<?> type = userType(called, target);
		return new DeclaredMethod(AopUtils.getMostSpecificMethod(called, type), type);
	}

	private static Class<?> userType(Method called, Class<?> target) {
		if (!Proxy.isProxyClass(target)) {
			return ClassUtils.getUserClass(target);
		}
		Class<?> declaring = called.getDeclaringClass();
		return Arrays.stream(target.getInterfaces()).filter(declaring::isAssignableFrom).findFirst().orElse(declaring);
	}

	/**
	 * Whether both are the same method, seen on the same class or on one that inherits
	 * it.
	 */
	boolean isSameAs(DeclaredMethod other) {
		return this.method.getName().equals(other.method.getName())
				&& Arrays.equals(this.method.getParameterTypes(), other.method.getParameterTypes())
				&& (this.type.isAssignableFrom(other.type) || other.type.isAssignableFrom(this.type));
	}

	/**
	 * Finds an annotation on the method, or on the one that was called instead.
	 */
	<A extends Annotation> @Nullable A annotation(Method called, Class<A> annotation) {
		A found = AnnotatedElementUtils.findMergedAnnotation(this.method, annotation);
		return (found != null || called.equals(this.method)) ? found
				: AnnotatedElementUtils.findMergedAnnotation(called, annotation);
	}

	String defaultName() {
		return this.type.getSimpleName() + "." + this.method.getName();
	}

	ResolvableType returnType() {
		return ResolvableType.forMethodReturnType(this.method, this.type);
	}

	/**
	 * Returns how the method hands its result over.
	 */
	Delivery delivery() {
		return Delivery.of(this.method, this.type);
	}

	/**
	 * Returns the name of the class, the name of the method and the types of its
	 * parameters.
	 */
	@Override
	public String toString() {
		return Arrays.stream(this.method.getParameterTypes())
			.map(Class::getTypeName)
			.collect(Collectors.joining(", ", this.type.getName() + "." + this.method.getName() + "(", ")"));
	}

}
