package org.capacitycommons.survey;

/** The colours that a visitor's system asks for. */
public enum Scheme {
    LIGHT,
    DARK
}
