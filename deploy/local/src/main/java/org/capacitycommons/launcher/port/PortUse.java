package org.capacitycommons.launcher.port;

/** A part of the suite and a port that it listens on. */
public record PortUse(String part, int port) {}
