package org.capacitycommons.partner.testdata;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

import org.capacitycommons.audit.testing.PostgresTestResource;

/** A test against the running service with a real database, a signing key and a catalogue that plays along. */
@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "database", value = "partner"))
@QuarkusTestResource(SigningKey.class)
@QuarkusTestResource(CatalogStub.class)
@QuarkusTestResource(KeycloakStub.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ServiceTest {}
