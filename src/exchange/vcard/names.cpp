#include "exchange/vcard/ascii.h"
#include "exchange/vcard/properties.h"

using namespace Qt::StringLiterals;

namespace rapport::exchange::properties {

bool name(CardDraft& draft, const Property& property) {
    domain::PersonName& into = draft.record.customer.name;
    // A second N is another script's spelling (ALTID) or a mistake; both are kept as they stand.
    const bool isSecond = !(into.family.isEmpty() && into.given.isEmpty() && into.middle.isEmpty() && into.prefix.isEmpty() &&
                            into.suffix.isEmpty());
    if (isSecond)
        return false;
    const auto parts = splitValue(property.value, ';');
    const auto part = [&parts](size_t index) { return index < parts.size() ? parts[index] : std::string_view(); };
    into.family = property.joined(part(0), u", "_s);
    into.given = property.joined(part(1), u" "_s);
    into.middle = property.joined(part(2), u" "_s);
    into.prefix = property.joined(part(3), u", "_s);
    into.suffix = property.joined(part(4), u", "_s);
    for (size_t i = 5; i < parts.size(); ++i) {
        const QString more = property.joined(parts[i], u", "_s);
        if (!more.isEmpty() && !into.suffix.contains(more) && !into.family.contains(more))
            into.suffix += into.suffix.isEmpty() ? more : u", "_s + more;
    }
    return true;
}

bool formattedName(CardDraft& draft, const Property& property) {
    QString text = property.text();
    if (!draft.formattedName.isEmpty() && draft.formattedName != text)
        return false;
    draft.formattedName = std::move(text);
    return true;
}

bool nickname(CardDraft& draft, const Property& property) {
    const QString text = property.joined(property.value, u", "_s);
    QString& into = draft.record.customer.name.nickname;
    if (!text.isEmpty())
        into = into.isEmpty() ? text : into + u", "_s + text;
    return true;
}

bool organisation(CardDraft& draft, const Property& property) {
    if (draft.ours && !property.line.parameter("X-RAPPORT-SHOWN").empty())
        return true;
    QString& into = draft.record.customer.organisationName;
    const auto parts = splitValue(property.value, ';');
    const QString first = property.word(parts.front());
    if (!into.isEmpty())
        return into == first && parts.size() == 1;
    into = first;
    // Departments have no field; the whole line is kept for them.
    for (size_t i = 1; i < parts.size(); ++i) {
        if (!ascii::trimmed(parts[i]).empty()) {
            draft.hasDepartments = true;
            return false;
        }
    }
    return true;
}

bool title(CardDraft& draft, const Property& property) {
    QString& into = draft.record.customer.title;
    const QString text = property.word(property.value);
    if (!into.isEmpty())
        return into == text;
    into = text;
    return true;
}

bool role(CardDraft& draft, const Property& property) {
    if (!draft.role.isEmpty())
        return draft.role == property.text();
    draft.role = property.text();
    draft.roleLine = asItStood(property);
    return true;
}

bool kind(CardDraft& draft, const Property& property) {
    const std::string_view value = ascii::trimmed(property.value);
    if (ascii::equals(value, "GROUP")) {
        // Whoever reads it again is to see it too.
        draft.isGroup = true;
        return false;
    }
    if (ascii::equals(value, "ORG") || ascii::equals(value, "ORGANIZATION")) {
        draft.isOrganisation = true;
        return true;
    }
    return ascii::equals(value, "INDIVIDUAL");
}

bool showAs(CardDraft& draft, const Property& property) {
    if (!ascii::equals(ascii::trimmed(property.value), "COMPANY"))
        return false;
    draft.isOrganisation = true;
    return true;
}

} // namespace rapport::exchange::properties
