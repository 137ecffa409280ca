#include "rapport/domain/cadence.h"
#include "rapport/domain/customer.h"

#include "domain/words/fields.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>

namespace rapport::domain {

using namespace Qt::StringLiterals;

namespace {

QString translated(const char* text) { return QCoreApplication::translate("Customer", text); }

bool hasContact(const Customer& customer) {
    return std::any_of(customer.contactPoints.begin(), customer.contactPoints.end(), [](const ContactPoint& point) {
        return (point.kind == ContactKind::Email || point.kind == ContactKind::Phone) && !isBlank(point.value);
    });
}

bool canBeTold(const Customer& customer) {
    const PersonName& name = customer.name;
    // What most have goes first.
    const QString* const texts[] = {&name.given,    &name.family, &customer.displayName, &customer.organisationName,
                                    &name.nickname, &name.middle, &name.prefix,          &name.suffix};
    return std::any_of(std::begin(texts), std::end(texts), [](const QString* text) { return !isBlank(*text); }) ||
           hasContact(customer);
}

bool isPicture(const QByteArray& bytes) { return bytes.startsWith("\x89PNG\r\n\x1a\n") || bytes.startsWith("\xff\xd8\xff"); }

bool hasFieldTwice(const std::vector<CustomValue>& values) {
    QSet<CustomFieldId> seen;
    return std::any_of(values.begin(), values.end(), [&seen](const CustomValue& value) {
        const auto before = seen.size();
        seen.insert(value.field);
        return seen.size() == before;
    });
}

template <typename List, typename IsEmpty>
void dropIf(List& list, IsEmpty isEmpty) {
    list.erase(std::remove_if(list.begin(), list.end(), isEmpty), list.end());
}

void normaliseName(PersonName& name) {
    normaliseLines(name.prefix, name.given, name.middle, name.family, name.suffix, name.nickname);
}

void normaliseContacts(std::vector<ContactPoint>& points) {
    for (ContactPoint& point : points)
        normaliseLines(point.label, point.value);
    dropIf(points, [](const ContactPoint& point) { return point.value.isEmpty(); });
}

void normaliseAddresses(std::vector<PostalAddress>& addresses) {
    for (PostalAddress& address : addresses) {
        normaliseLines(address.label, address.poBox, address.locality, address.region, address.postalCode, address.country);
        normaliseBlocks(address.extended, address.street);
    }
    dropIf(addresses, [](const PostalAddress& address) { return address.isEmpty(); });
}

void normaliseValues(std::vector<CustomValue>& values) {
    for (CustomValue& value : values)
        normaliseLines(value.value);
    dropIf(values, [](const CustomValue& value) { return value.value.isEmpty(); });
}

void normaliseWords(QStringList& words) {
    for (QString& word : words)
        normaliseLines(word);
    words.removeAll(QString());
}

void normaliseHandovers(std::vector<Handover>& handovers) {
    for (Handover& handover : handovers) {
        normaliseBlocks(handover.note);
        handover.note = handover.note.trimmed();
    }
}

void normaliseGoals(std::vector<Goal>& goals) {
    for (Goal& goal : goals)
        normaliseBlocks(goal.words);
    std::erase_if(goals, [](const Goal& goal) { return isBlank(goal.words); });
}

void dropRepeated(QStringList& tags) {
    QSet<QString> seen;
    tags.removeIf([&seen](const QString& tag) {
        const auto before = seen.size();
        seen.insert(text::folded(tag));
        return seen.size() == before;
    });
}

} // namespace

bool PostalAddress::isEmpty() const {
    return isBlank(poBox) && isBlank(extended) && isBlank(street) && isBlank(locality) && isBlank(region) &&
           isBlank(postalCode) && isBlank(country);
}

QString problemWith(const Customer& customer) {
    if (!canBeTold(customer))
        return translated(QT_TRANSLATE_NOOP("Customer",
                                            "A customer needs something to be known by. Enter a name, an organisation, "
                                            "an e-mail address or a phone number."));
    if (const QString unfit = customer.cadence ? problemWith(*customer.cadence) : QString(); !unfit.isEmpty())
        return unfit;
    if (customer.id.isValid() && customer.organisation == customer.id)
        return translated(QT_TRANSLATE_NOOP("Customer", "A customer cannot belong to itself. Choose another organisation."));
    if (customer.id.isValid() && customer.referrer == customer.id)
        return translated(QT_TRANSLATE_NOOP("Customer", "Customers cannot have referred themselves. Choose somebody else."));
    if (!customer.photo.isEmpty() && !isPicture(customer.photo))
        return translated(QT_TRANSLATE_NOOP("Customer", "The photo cannot be read. Choose a PNG or JPEG picture."));
    if (hasFieldTwice(customer.customValues))
        return translated(QT_TRANSLATE_NOOP("Customer", "A field of your own has two values. Keep one of them."));
    return {};
}

Customer normalised(Customer customer) {
    normaliseName(customer.name);
    normaliseLines(customer.uid, customer.displayName, customer.organisationName, customer.title, customer.bestHours,
                   customer.timeZone, customer.language);
    normaliseBlocks(customer.careNote, customer.notes, customer.foreign);
    normaliseContacts(customer.contactPoints);
    normaliseAddresses(customer.addresses);
    normaliseValues(customer.customValues);
    normaliseWords(customer.tags);
    normaliseWords(customer.topics);
    normaliseGoals(customer.goals);
    for (Consent& consent : customer.consents)
        normaliseLines(consent.words);
    normaliseHandovers(customer.handovers);
    if (customer.tags.size() > 1)
        dropRepeated(customer.tags);
    return customer;
}

QString problemWith(const Relation& relation) {
    if (!relation.from.isValid() || !relation.to.isValid())
        return translated(QT_TRANSLATE_NOOP("Customer", "A relation links two customers. Choose the other one."));
    if (relation.from == relation.to)
        return translated(QT_TRANSLATE_NOOP("Customer", "Customers cannot be related to themselves. Choose somebody else."));
    return {};
}

Relation normalised(Relation relation) {
    normaliseLines(relation.label);
    return relation;
}

} // namespace rapport::domain
