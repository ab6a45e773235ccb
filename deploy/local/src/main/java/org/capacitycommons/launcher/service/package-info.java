/** The three services as processes. */
@NullMarked
package org.capacitycommons.launcher.service;

import org.jspecify.annotations.NullMarked;
