package org.capacitycommons.catalog.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Conditions that must all hold, with their parameters in order. */
public final class SqlConditions {
    private final List<String> conditions = new ArrayList<>();
    private final List<@Nullable Object> parameters = new ArrayList<>();

    public SqlConditions and(String condition, Object... values) {
        conditions.add(condition);
        parameters.addAll(Arrays.asList(values));
        return this;
    }

    public SqlConditions and(SqlConditions more) {
        conditions.addAll(more.conditions);
        parameters.addAll(more.parameters);
        return this;
    }

    public String sql() {
        return String.join("\n  and ", conditions);
    }

    /** The parameters, and more at the end. */
    public @Nullable Object[] parametersAnd(Object... last) {
        List<@Nullable Object> all = new ArrayList<>(parameters);
        all.addAll(Arrays.asList(last));
        return all.toArray();
    }

    /** The parameters with others before and behind them. */
    public @Nullable Object[] parametersBetween(List<?> before, List<?> behind) {
        List<@Nullable Object> all = new ArrayList<>(before);
        all.addAll(parameters);
        all.addAll(behind);
        return all.toArray();
    }

    public boolean isEmpty() {
        return conditions.isEmpty();
    }
}
