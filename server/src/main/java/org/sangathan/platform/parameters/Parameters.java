package org.sangathan.platform.parameters;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An argument that is a record, filled from query, form, multipart or JSON alike. Its components are String, Boolean,
 * Integer, Long, UUID, Instant, MultipartFile, records, and lists or maps of these; each may be null when it was not
 * sent. What the record does not know is ignored.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Parameters {}
