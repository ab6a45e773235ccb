package org.capacitycommons.partner.form;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads the form once. */
class FormProducer {
    @Produces
    @Singleton
    RegistrationForm form(ObjectMapper json) {
        return RegistrationForm.load(json);
    }
}
