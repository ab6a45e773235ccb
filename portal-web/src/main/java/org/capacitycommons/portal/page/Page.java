package org.capacitycommons.portal.page;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.portal.session.FormProtection;
import org.capacitycommons.portal.session.Visitor;
import org.capacitycommons.portal.words.Formats;
import org.capacitycommons.portal.words.Language;
import org.capacitycommons.portal.words.Translations;
import org.capacitycommons.portal.words.Words;

/**
 * What every template knows: the words of the page's language, the visitor, and the page's own address. Templates call
 * it {@code p}.
 *
 * @param address the address without the language, with its query: {@code /models?q=maize}
 * @param notice key of a message about what has just been done, or null
 * @param form id of the form that a change of language saves first, or null when the languages are plain links
 * @param inbox how much waits to be read
 * @param mark protects the form in the page's frame that signs out, or null for who is not signed in
 */
@TemplateData
public record Page(
        Words words,
        Visitor visitor,
        String address,
        String title,
        String reference,
        @Nullable String notice,
        @Nullable String form,
        FormProtection.@Nullable Mark mark,
        Unread inbox) {

    /** One language of the switch. */
    @TemplateData
    public record LanguageLink(String code, String ownName, String direction, String href, boolean current) {}

    public Page titled(String newTitle) {
        return new Page(words, visitor, address, newTitle, reference, notice, form, mark, inbox);
    }

    public Page at(String newAddress) {
        return new Page(words, visitor, newAddress, title, reference, notice, form, mark, inbox);
    }

    public Page savingWith(String formId) {
        return new Page(words, visitor, address, title, reference, notice, formId, mark, inbox);
    }

    public String lang() {
        return words.language().code();
    }

    public String dir() {
        return words.language().direction();
    }

    public Formats formats() {
        return words.formats();
    }

    public boolean signedIn() {
        return visitor.signedIn();
    }

    public boolean ministry() {
        return visitor.is("ministry");
    }

    public boolean partner() {
        return visitor.is("partner");
    }

    public boolean admin() {
        return visitor.is("admin") || visitor.is("auditor");
    }

    /** How much waits in the inbox. */
    public long unread() {
        return inbox.count();
    }

    /** An address within the page's language. */
    public String link(String path) {
        return "/" + lang() + path;
    }

    public List<LanguageLink> languages() {
        return Arrays.stream(Language.values())
                .map(l -> new LanguageLink(
                        l.code(), l.ownName(), l.direction(), "/" + l.code() + address, l == words.language()))
                .toList();
    }

    /** Whether the page has to say that no reader has checked all of its language yet. */
    public boolean draft() {
        return !Translations.of(words.language()).complete();
    }

    /** The same page in the language that counts. */
    public String original() {
        return "/" + Language.EN.code() + address;
    }

    public String say(String key) {
        return words.say(key);
    }

    public String say(String key, Object first) {
        return words.say(key, first);
    }

    public String say(String key, Object first, Object second) {
        return words.say(key, first, second);
    }

    public String say(String key, Map<String, String> values) {
        return words.say(key, values);
    }

    public String count(String key, long n) {
        return words.count(key, n);
    }

    public String name(String prefix, @Nullable String code) {
        return code == null ? words.say("page.notKnown") : words.name(prefix, code);
    }

    public String date(@Nullable String date) {
        return formats().date(date);
    }

    public String moment(@Nullable Instant at) {
        return formats().moment(at);
    }

    public String number(long n) {
        return formats().number(n);
    }

    /** The same for an int: the templates' own check of types widens none. */
    public String number(int n) {
        return formats().number(n);
    }

    public String percent(int hundredths) {
        return formats().percent(hundredths);
    }

    public String decimal(@Nullable String value) {
        return formats().decimal(value);
    }

    public String money(@Nullable String amount, String currency) {
        return formats().money(amount, currency);
    }

    public String magnitude(@Nullable Long n) {
        return formats().magnitude(n);
    }

    /** A value, or the words for "not known" where there is none. */
    public String known(@Nullable Object value) {
        return value == null || value.toString().isBlank() ? words.say("page.notKnown") : value.toString();
    }
}
