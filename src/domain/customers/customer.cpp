#include "rapport/domain/customer.h"

#include "domain/words/fields.h"

#include <algorithm>

namespace rapport::domain {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestMadeUpName = 80;

QString joined(std::initializer_list<QString> parts) {
    QString line;
    for (const QString& part : parts) {
        if (isBlank(part))
            continue;
        if (!line.isEmpty())
            line += u' ';
        line += part.trimmed();
    }
    return line;
}

QString fullName(const PersonName& name) { return joined({name.prefix, name.given, name.middle, name.family, name.suffix}); }

QString contactValue(const Customer& customer, ContactKind kind) {
    const auto found = std::find_if(customer.contactPoints.begin(), customer.contactPoints.end(),
                                    [kind](const ContactPoint& point) { return point.kind == kind && !isBlank(point.value); });
    return found == customer.contactPoints.end() ? QString() : found->value;
}

QString firstText(std::initializer_list<QString> texts) {
    const auto* const found = std::find_if_not(texts.begin(), texts.end(), isBlank);
    return found == texts.end() ? QString() : found->trimmed();
}

QString oneLine(const PostalAddress& address) {
    return joined(
        {address.street, address.extended, address.poBox, address.postalCode, address.locality, address.region, address.country});
}

/// For records that hold neither name nor address: something to recognise them by.
QString anyText(const Customer& customer) {
    const QString address = customer.addresses.empty() ? QString() : oneLine(customer.addresses.front());
    const QString found =
        firstText({contactValue(customer, ContactKind::InstantMessage), contactValue(customer, ContactKind::Link), address,
                   customer.title, customer.careNote, customer.notes, wordsOf(customer.goals).join(u' '),
                   customer.topics.join(u' '), customer.tags.join(u' ')});
    return text::elided(found.simplified(), longestMadeUpName);
}

} // namespace

QString displayNameOf(const Customer& customer) {
    if (!isBlank(customer.displayName))
        return customer.displayName.trimmed();
    const QString person = fullName(customer.name);
    const bool isOrganisation = customer.kind == CustomerKind::Organisation;
    QString named = isOrganisation ? firstText({customer.organisationName, person, customer.name.nickname})
                                   : firstText({person, customer.name.nickname, customer.organisationName});
    if (!named.isEmpty())
        return named;
    const QString reached = firstText({contactValue(customer, ContactKind::Email), contactValue(customer, ContactKind::Phone)});
    return reached.isEmpty() ? anyText(customer) : reached;
}

QString sortKeyOf(const Customer& customer) {
    const PersonName& name = customer.name;
    const bool hasParts = !isBlank(name.family) || !isBlank(name.given);
    if (customer.kind == CustomerKind::Person && hasParts)
        return text::folded(joined({name.family, name.given, name.middle, name.suffix}));
    return text::folded(displayNameOf(customer));
}

const ContactPoint* mainContact(const Customer& customer, ContactKind kind) {
    const ContactPoint* first = nullptr;
    for (const ContactPoint& point : customer.contactPoints) {
        if (point.kind != kind)
            continue;
        if (point.preferred)
            return &point;
        if (first == nullptr)
            first = &point;
    }
    return first;
}

} // namespace rapport::domain
