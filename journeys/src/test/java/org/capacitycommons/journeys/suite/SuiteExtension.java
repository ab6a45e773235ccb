package org.capacitycommons.journeys.suite;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import org.capacitycommons.survey.Chromium;

/** Starts the suite and the browser once for all journeys and hands them to whoever asks. */
public final class SuiteExtension implements ParameterResolver {
    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(SuiteExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == RunningSuite.class || type == People.class || type == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var store = context.getRoot().getStore(HERE);
        RunningSuite suite = store.computeIfAbsent(RunningSuite.class, _ -> RunningSuite.start(), RunningSuite.class);
        Class<?> type = parameter.getParameter().getType();
        if (type == RunningSuite.class) {
            return suite;
        }
        Chromium browser = store.computeIfAbsent(Chromium.class, _ -> new Chromium(), Chromium.class);
        return type == Chromium.class ? browser : new People(suite, browser);
    }
}
