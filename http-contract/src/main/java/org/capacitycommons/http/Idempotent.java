package org.capacitycommons.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.interceptor.InterceptorBinding;

/**
 * A write that may be sent again with the same {@code Idempotency-Key} and is done once.
 *
 * <p>The method runs in one transaction together with the note of its answer: after a crash either both are there or
 * neither, and a caller that never got its answer gets the same one when it sends the call again. A refusal undoes
 * everything and frees the key. The method must return a {@code RestResponse}.
 */
@Documented
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
