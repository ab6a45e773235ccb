package org.capacitycommons.launcher.database;

import org.capacitycommons.launcher.state.Secret;

/** A role that signs in to the database server, and where its password is kept. */
public record DatabaseRole(String name, Secret password) {}
