#include "exchange/vcard/cardwriting.h"

using namespace Qt::StringLiterals;

namespace rapport::exchange {

namespace {

using domain::Customer;
using domain::RelationKind;

/// What the other one is to the person of the card, as RELATED says it (RFC 6350, 6.6.6); empty where it has no word for it.
std::string_view relatedType(const ContactRelation& relation) {
    switch (relation.kind) {
    case RelationKind::MarriedTo:
        return "spouse";
    case RelationKind::AssistantOf:
        return relation.reversed ? "agent" : "";
    case RelationKind::ParentOf:
        return relation.reversed ? "parent" : "child";
    case RelationKind::SiblingOf:
        return "sibling";
    case RelationKind::FriendOf:
        return "friend";
    case RelationKind::WorksFor:
    case RelationKind::ManagerOf:
    case RelationKind::Other:
        break;
    }
    return "";
}

/// The property that programs know for it in 3.0; empty where a labelled name has to do.
std::string_view namedRelation(const ContactRelation& relation) {
    if (relation.kind == RelationKind::MarriedTo)
        return "X-SPOUSE";
    if (relation.kind == RelationKind::AssistantOf && relation.reversed)
        return "X-ASSISTANT";
    return relation.kind == RelationKind::ManagerOf && relation.reversed ? "X-MANAGER" : "";
}

QString relationWord(const ContactRelation& relation) {
    if (!relation.label.isEmpty())
        return relation.label;
    const std::string_view type = relatedType(relation);
    return type.empty() ? domain::key(relation.kind).replace(u'_', u' ') : QString::fromLatin1(QByteArrayView(type));
}

/// Ours to read back: everything that the property itself does not say.
void writeExactly(CardLines& lines, const ContactRelation& relation, bool valueIsUid) {
    lines.parameter("X-RAPPORT-KIND", domain::key(relation.kind));
    if (relation.reversed)
        lines.rawParameter("X-RAPPORT-REVERSED=1");
    if (!relation.label.isEmpty())
        lines.parameter("X-RAPPORT-LABEL", relation.label);
    if (valueIsUid && !relation.other.name.isEmpty())
        lines.parameter("X-RAPPORT-NAME", relation.other.name);
    if (!valueIsUid && !relation.other.uid.isEmpty())
        lines.parameter("X-RAPPORT-UID", relation.other.uid);
    lines.value();
}

void writeRelated(CardWriting& card, const ContactRelation& relation) {
    const QString address = uuidAddress(relation.other.uid);
    CardLines& lines = card.lines.begin("RELATED");
    if (const std::string_view type = relatedType(relation); !type.empty())
        lines.rawParameter("TYPE=" + std::string(type));
    if (address.isEmpty())
        lines.rawParameter("VALUE=text");
    writeExactly(lines, relation, !address.isEmpty());
    lines.text(address.isEmpty() ? relation.other.name : address).end();
}

void writeRelatedName(CardWriting& card, const ContactRelation& relation) {
    const std::string_view name = namedRelation(relation);
    const std::string group = name.empty() ? card.nextGroup() : std::string();
    CardLines& lines = card.lines.begin(name.empty() ? "X-ABRELATEDNAMES" : name, group);
    writeExactly(lines, relation, false);
    lines.text(relation.other.name).end();
    if (!group.empty())
        card.label(group, relationWord(relation));
}

void writeName(CardLines& lines, std::string_view property, const ContactName& name) {
    if (!name.isEmpty())
        lines.begin(property).value().text(name.uid).raw(";").text(name.name).end();
}

void writeField(CardLines& lines, const ContactField& field) {
    lines.begin("X-RAPPORT-FIELD").value().text(field.name).raw(";").text(domain::key(field.type)).raw(";").text(field.value);
    for (qsizetype i = 0; i < field.choices.size(); ++i)
        lines.raw(i == 0 ? ";" : ",").text(field.choices[i]);
    lines.end();
}

} // namespace

void writeRelations(CardWriting& card) {
    for (const ContactRelation& relation : card.contact.relations)
        card.isV4() ? writeRelated(card, relation) : writeRelatedName(card, relation);
}

void writeOwn(CardWriting& card) {
    const ContactRecord& contact = card.contact;
    const Customer& customer = contact.customer;
    CardLines& lines = card.lines;
    lines.property("X-RAPPORT-CARE-NOTE", customer.careNote);
    if (customer.tier != domain::Tier::Regular)
        lines.property("X-RAPPORT-TIER", domain::key(customer.tier));
    for (const domain::Goal& goal : customer.goals)
        lines.property("X-RAPPORT-GOAL", goal.words);
    for (const QString& topic : customer.topics)
        lines.property("X-RAPPORT-TOPIC", topic);
    if (customer.preferredChannel)
        lines.property("X-RAPPORT-PREFERRED-CHANNEL", domain::key(*customer.preferredChannel));
    lines.property("X-RAPPORT-BEST-HOURS", customer.bestHours);
    lines.property("X-RAPPORT-OWNER", contact.owner);
    if (customer.cadence)
        lines.property("X-RAPPORT-CADENCE", u"%1/%2"_s.arg(customer.cadence->ideal).arg(customer.cadence->maximum));
    if (customer.leapDayRule != domain::LeapDayRule::February28)
        lines.property("X-RAPPORT-LEAP-DAY", domain::key(customer.leapDayRule));
    if (customer.askDays)
        lines.property("X-RAPPORT-ASK-DAYS", QString::number(*customer.askDays));
    if (customer.optedOut)
        lines.begin("X-RAPPORT-OPTED-OUT:1").end();
    if (customer.state == domain::CustomerState::Archived)
        lines.property("X-RAPPORT-STATE", domain::key(customer.state));
    lines.property("X-RAPPORT-ORGANISATION-UID", contact.organisationUid);
    writeName(lines, "X-RAPPORT-REFERRER", contact.referrer);
    for (const ContactField& field : contact.fields)
        writeField(lines, field);
}

} // namespace rapport::exchange
