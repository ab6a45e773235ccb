package org.capacitycommons.partner.form;

import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Codes of others that answers may name.
 *
 * @param nations ISO 3166-1 alpha-2
 */
public record CodeLists(Set<String> nations) {
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .filter(code ->
                    !code.startsWith("X") || Set.of("XOF", "XAF", "XCD", "XPF").contains(code))
            .collect(Collectors.toUnmodifiableSet());

    public CodeLists {
        nations = Set.copyOf(nations);
    }

    boolean isNation(String code) {
        return nations.contains(code);
    }

    boolean isCurrency(String code) {
        return CURRENCIES.contains(code);
    }
}
