#include "services/importing/activitymerge.h"

#include <QCryptographicHash>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace rapport::services {

namespace {

using exchange::Said;
using exchange::SaidParts;

void takeText(QString& into, const QString& said) {
    if (!said.isEmpty())
        into = said;
}

template <typename Value>
void takePart(Value& into, const Value& said, SaidParts parts, Said part) {
    if (parts.testFlag(part))
        into = said;
}

/// Whether the file speaks of the occurrence that is stored. Of what comes back by a rule the store may have gone on.
template <typename Record>
bool isSameOccurrence(const Record& stored, const Record& said) {
    return stored.recurrence.isEmpty() || !said.planned.isValid() || stored.planned == said.planned;
}

QString dueText(const domain::Due& due) { return due.date.toString(Qt::ISODate) + (due.time ? due.time->toString() : QString()); }

QStringList contentOf(const domain::Interaction& interaction) {
    return {u"interaction"_s, interaction.at.toIso(), domain::key(interaction.channel), interaction.notes,
            interaction.customerWords};
}
QStringList contentOf(const domain::Commitment& commitment) {
    return {u"commitment"_s, dueText(commitment.firstDue), commitment.words, domain::key(commitment.promiser)};
}
QStringList contentOf(const domain::PlannedInteraction& plan) {
    return {u"plan"_s, dueText(plan.due), plan.words, domain::key(plan.channel)};
}
QStringList contentOf(const domain::Milestone& milestone) {
    return {u"milestone"_s, domain::key(milestone.kind), milestone.label, milestone.date.toString()};
}

} // namespace

domain::Interaction merged(domain::Interaction stored, const domain::Interaction& said, SaidParts parts) {
    stored.at = said.at;
    takeText(stored.zone, said.zone);
    takePart(stored.channel, said.channel, parts, Said::Channel);
    takePart(stored.direction, said.direction, parts, Said::Direction);
    takePart(stored.outcome, said.outcome, parts, Said::Outcome);
    takePart(stored.confirmed, said.confirmed, parts, Said::Confirmed);
    takeText(stored.notes, said.notes);
    takeText(stored.customerWords, said.customerWords);
    takeText(stored.understood, said.understood);
    if (said.minutes)
        stored.minutes = said.minutes;
    if (said.signal)
        stored.signal = said.signal;
    stored.customers.insert(stored.customers.end(), said.customers.begin(), said.customers.end());
    return domain::normalised(std::move(stored));
}

domain::Commitment merged(domain::Commitment stored, const domain::Commitment& said, SaidParts parts,
                          const storage::ChangeInfo& info) {
    takeText(stored.words, said.words);
    takePart(stored.kind, said.kind, parts, Said::Kind);
    takePart(stored.promiser, said.promiser, parts, Said::Promiser);
    takePart(stored.priority, said.priority, parts, Said::Priority);
    if (stored.outcome != domain::CommitmentOutcome::Open || !isSameOccurrence(stored, said))
        return domain::normalised(std::move(stored));
    if (parts.testFlag(Said::Due) && said.due != stored.due)
        stored = domain::redated(std::move(stored), said.due, false, info.author, info.at);
    if (said.outcome != domain::CommitmentOutcome::Open) {
        stored.outcome = said.outcome;
        stored.closedAt = said.closedAt;
        stored.closedBy = info.author;
        takeText(stored.closingNote, said.closingNote);
    }
    return domain::normalised(std::move(stored));
}

domain::PlannedInteraction merged(domain::PlannedInteraction stored, const domain::PlannedInteraction& said, SaidParts parts) {
    takeText(stored.words, said.words);
    takePart(stored.channel, said.channel, parts, Said::Channel);
    if (stored.state == domain::PlanState::Open && parts.testFlag(Said::Due) && isSameOccurrence(stored, said))
        stored.due = said.due;
    return domain::normalised(std::move(stored));
}

domain::Milestone merged(domain::Milestone stored, const domain::Milestone& said) {
    stored.kind = said.kind;
    takeText(stored.label, said.label);
    const bool isSameDay = said.date.month() == stored.date.month() && said.date.day() == stored.date.day();
    if (said.date.year() || !isSameDay)
        stored.date = said.date;
    if (said.leadDays)
        stored.leadDays = said.leadDays;
    return domain::normalised(std::move(stored));
}

QString contentUid(const exchange::ActivityRecord& record, const QString& customerUid) {
    const QStringList parts =
        std::visit([](const auto& what) { return contentOf(what); }, record.what) + QStringList{customerUid};
    QByteArray hash = QCryptographicHash::hash(parts.join(QChar(0x1F)).toUtf8(), QCryptographicHash::Sha256).left(16);
    hash[6] = static_cast<char>((hash[6] & 0x0F) | 0x80); // version 8, RFC 9562
    hash[8] = static_cast<char>((hash[8] & 0x3F) | 0x80);
    return QUuid::fromRfc4122(hash).toString(QUuid::WithoutBraces);
}

} // namespace rapport::services
