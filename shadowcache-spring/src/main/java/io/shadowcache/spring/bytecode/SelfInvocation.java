package io.shadowcache.spring.bytecode;

/**
 * A place where a class calls a method on {@code this}, past any proxy.
 *
 * @param caller the class and the method that calls
 * @param called the name of the method that is called
 * @param line the line of the call, 0 if it is not known
 */
public record SelfInvocation(String caller, String called, int line) {
}
