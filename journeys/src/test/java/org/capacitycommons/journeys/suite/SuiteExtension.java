package org.capacitycommons.journeys.suite;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the suite and the browser once for all journeys and hands them to whoever asks. */
public final class SuiteExtension implements ParameterResolver {
    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(SuiteExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == RunningSuite.class || type == People.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var store = context.getRoot().getStore(HERE);
        RunningSuite suite = store.computeIfAbsent(RunningSuite.class, _ -> RunningSuite.start(), RunningSuite.class);
        if (parameter.getParameter().getType() == RunningSuite.class) {
            return suite;
        }
        Browsers browsers = store.computeIfAbsent(Browsers.class, _ -> new Browsers(), Browsers.class);
        return new People(suite, browsers);
    }
}
