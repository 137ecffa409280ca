#include "exchange/csv/tablecells.h"

using namespace Qt::StringLiterals;

namespace rapport::exchange {

namespace {

QString dayText(QDate day) { return day.isValid() ? day.toString(Qt::ISODate) : QString(); }
QString timeText(const domain::Due& due) { return due.time ? due.time->toString(u"HH:mm"_s) : QString(); }

QString joinedCustomers(const ActivityRecord& record, QString CustomerReference::*part) {
    QStringList texts;
    for (const CustomerReference& each : record.customers)
        texts += each.*part;
    return texts.join(u" ::: "_s);
}

QString interactionCell(const domain::Interaction& interaction, Field field) {
    switch (field) {
    case Field::Uid:
        return interaction.uid;
    case Field::When:
        return interaction.at.toIso();
    case Field::TimeZone:
        return interaction.zone;
    case Field::Channel:
        return domain::key(interaction.channel);
    case Field::Direction:
        return domain::key(interaction.direction);
    case Field::Outcome:
        return domain::key(interaction.outcome);
    case Field::Minutes:
        return interaction.minutes ? QString::number(*interaction.minutes) : QString();
    case Field::Notes:
        return interaction.notes;
    case Field::CustomerWords:
        return interaction.customerWords;
    case Field::Understood:
        return interaction.understood;
    case Field::Confirmed:
        return interaction.confirmed ? u"yes"_s : QString();
    case Field::Signal:
        return interaction.signal ? domain::key(*interaction.signal) : QString();
    case Field::CreatedAt:
        return interaction.createdAt.toIso();
    default:
        return {};
    }
}

QString commitmentCell(const domain::Commitment& commitment, Field field) {
    switch (field) {
    case Field::Uid:
        return commitment.uid;
    case Field::Words:
        return commitment.words;
    case Field::Due:
        return dayText(commitment.due.date);
    case Field::DueTime:
        return timeText(commitment.due);
    case Field::FirstDue:
        return dayText(commitment.firstDue.date);
    case Field::FirstDueTime:
        return timeText(commitment.firstDue);
    case Field::TimeZone:
        return commitment.zone;
    case Field::CommitmentKind:
        return domain::key(commitment.kind);
    case Field::Promiser:
        return domain::key(commitment.promiser);
    case Field::Priority:
        return domain::key(commitment.priority);
    case Field::Recurrence:
        return commitment.recurrence;
    case Field::RepeatFrom:
        return commitment.recurrence.isEmpty() ? QString() : domain::key(commitment.repeatFrom);
    case Field::Series:
        return commitment.series;
    case Field::Anchor:
        return dayText(commitment.anchor);
    case Field::Planned:
        return dayText(commitment.planned);
    case Field::Outcome:
        return domain::key(commitment.outcome);
    case Field::ClosedAt:
        return commitment.closedAt ? commitment.closedAt->toIso() : QString();
    case Field::ClosingNote:
        return commitment.closingNote;
    case Field::CreatedAt:
        return commitment.createdAt.toIso();
    default:
        return {};
    }
}

} // namespace

QString cellOf(const ActivityRecord& record, Field column) {
    switch (column) {
    case Field::CustomerUid:
        return joinedCustomers(record, &CustomerReference::uid);
    case Field::CustomerName:
        return joinedCustomers(record, &CustomerReference::name);
    case Field::Owner:
        return record.owner;
    case Field::MadeBy:
        return record.madeBy;
    default:
        break;
    }
    if (const auto* const interaction = std::get_if<domain::Interaction>(&record.what))
        return interactionCell(*interaction, column);
    const auto* const commitment = std::get_if<domain::Commitment>(&record.what);
    return commitment ? commitmentCell(*commitment, column) : QString();
}

} // namespace rapport::exchange
