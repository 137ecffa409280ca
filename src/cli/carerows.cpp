#include "cli/carerows.h"

#include "cli/arguments.h"
#include "cli/rows.h"
#include "cli/when.h"

using namespace Qt::StringLiterals;

namespace rapport::cli {

namespace {

constexpr double unit = 100.0; // hundredths of the currency

QString dayOrNothing(QDate day) { return day.isValid() ? shownDay(day) : QString(); }
Json momentOrNull(const std::optional<Moment>& moment) { return moment ? Json(moment->toIso()) : Json(); }

QString feedbackState(const domain::Feedback& feedback) {
    if (feedback.toldAt)
        return Words::tr("closed");
    return feedback.answeredAt ? Words::tr("to close") : Words::tr("asked");
}

} // namespace

Json amountJson(const std::optional<int>& hundredths) { return hundredths ? Json(*hundredths / unit) : Json(); }
QString shownAmount(qint64 hundredths) { return QString::number(static_cast<double>(hundredths) / unit, 'f', 2); }

Json asJson(const storage::NeedRow& row) {
    return Json::object({{u"id"_s, row.record.id},
                         {u"uid"_s, row.record.uid},
                         {u"customer"_s, row.customerName},
                         {u"customer_id"_s, row.record.customer},
                         {u"words"_s, row.record.words},
                         {u"sign"_s, orNull(row.record.sign)},
                         {u"wanted_on"_s, row.record.wantedOn},
                         {u"state"_s, domain::key(row.record.state)},
                         {u"created_at"_s, row.record.createdAt.toIso()},
                         {u"closed_at"_s, momentOrNull(row.record.closedAt)}});
}

Json asJson(const storage::ExpiryRow& row) {
    return Json::object({{u"id"_s, row.record.id},
                         {u"uid"_s, row.record.uid},
                         {u"customer"_s, row.customerName},
                         {u"customer_id"_s, row.record.customer},
                         {u"words"_s, row.record.words},
                         {u"due_date"_s, row.record.dueDate},
                         {u"warn_from"_s, warnFrom(row.record)},
                         {u"warned_at"_s, momentOrNull(row.record.warnedAt)},
                         {u"state"_s, domain::key(row.record.state)},
                         {u"closed_at"_s, momentOrNull(row.record.closedAt)}});
}

Json asJson(const storage::GestureRow& row) {
    const domain::Gesture& gesture = row.record;
    return Json::object({{u"id"_s, gesture.id},
                         {u"uid"_s, gesture.uid},
                         {u"customer"_s, row.customerName},
                         {u"customer_id"_s, gesture.customer},
                         {u"kind"_s, domain::key(gesture.kind)},
                         {u"words"_s, gesture.words},
                         {u"unexpected"_s, gesture.unexpected},
                         {u"cost"_s, amountJson(gesture.cost)},
                         {u"state"_s, domain::key(gesture.state)},
                         {u"day"_s, gesture.day},
                         {u"reaction"_s, gesture.reaction ? Json(domain::key(*gesture.reaction)) : Json()},
                         {u"reaction_words"_s, orNull(gesture.reactionWords)}});
}

Json asJson(const storage::FeedbackRow& row) {
    const domain::Feedback& feedback = row.record;
    return Json::object({{u"id"_s, feedback.id},
                         {u"uid"_s, feedback.uid},
                         {u"customer"_s, row.customerName},
                         {u"customer_id"_s, feedback.customer},
                         {u"question"_s, feedback.question},
                         {u"scale"_s, domain::key(feedback.scale)},
                         {u"channel"_s, domain::key(feedback.channel)},
                         {u"asked_at"_s, feedback.askedAt.toIso()},
                         {u"score"_s, feedback.score},
                         {u"words"_s, orNull(feedback.words)},
                         {u"answered_at"_s, momentOrNull(feedback.answeredAt)},
                         {u"we_did"_s, orNull(feedback.weDid)},
                         {u"told_at"_s, momentOrNull(feedback.toldAt)}});
}

Json asJson(const domain::Rhythm& rhythm, CustomerId customer, const QString& name) {
    return Json::object({{u"customer"_s, name},
                         {u"customer_id"_s, customer},
                         {u"channel"_s, domain::key(rhythm.channel)},
                         {u"every_days"_s, rhythm.days},
                         {u"contacts"_s, rhythm.contacts},
                         {u"last"_s, rhythm.last},
                         {u"next"_s, rhythm.next()}});
}

Json asJson(const storage::RhythmRow& row) { return asJson(row.rhythm, row.customer, row.name); }

Json asJson(const storage::ReferralRow& row) {
    return Json::object({{u"id"_s, row.customer},
                         {u"customer"_s, row.name},
                         {u"referrer_id"_s, row.referrer},
                         {u"referrer"_s, row.referrerName},
                         {u"since"_s, row.since.toIso()},
                         {u"depth"_s, row.depth}});
}

Json asJson(const storage::ReferrerRow& row) {
    return Json::object({{u"id"_s, row.customer}, {u"customer"_s, row.name}, {u"sent"_s, row.sent}, {u"latest"_s, row.latest.toIso()}});
}

Json asJson(const storage::ReferralCandidate& row) {
    return Json::object({{u"id"_s, row.customer},
                         {u"customer"_s, row.name},
                         {u"tier"_s, domain::key(row.tier)},
                         {u"happy_at"_s, row.happyAt.toIso()},
                         {u"sent"_s, row.sent}});
}

Table asTable(const std::vector<storage::NeedRow>& rows) {
    Table table({Words::tr("ID"), Words::tr("CUSTOMER"), Words::tr("WORDS"), Words::tr("SIGN"), Words::tr("WANTED ON"),
                 Words::tr("STATE")});
    for (const auto& row : rows)
        table.add({QString::number(row.record.id.value()), row.customerName, row.record.words, row.record.sign,
                   dayOrNothing(row.record.wantedOn), domain::key(row.record.state)});
    return table;
}

Table asTable(const std::vector<storage::ExpiryRow>& rows) {
    Table table({Words::tr("ID"), Words::tr("CUSTOMER"), Words::tr("WORDS"), Words::tr("DUE"), Words::tr("WARN FROM"),
                 Words::tr("WARNED"), Words::tr("STATE")});
    for (const auto& row : rows)
        table.add({QString::number(row.record.id.value()), row.customerName, row.record.words, shownDay(row.record.dueDate),
                   shownDay(warnFrom(row.record)), row.record.warnedAt ? Words::tr("yes") : QString(),
                   domain::key(row.record.state)});
    return table;
}

Table asTable(const std::vector<storage::GestureRow>& rows) {
    Table table({Words::tr("ID"), Words::tr("CUSTOMER"), Words::tr("KIND"), Words::tr("WORDS"), Words::tr("DAY"), Words::tr("COST"),
                 Words::tr("STATE"), Words::tr("REACTION")});
    for (const auto& row : rows) {
        const domain::Gesture& gesture = row.record;
        table.add({QString::number(gesture.id.value()), row.customerName, domain::key(gesture.kind), gesture.words,
                   shownDay(gesture.day), gesture.cost ? shownAmount(*gesture.cost) : QString(), domain::key(gesture.state),
                   gesture.reaction ? domain::key(*gesture.reaction) : QString()});
    }
    return table;
}

Table asTable(const std::vector<storage::FeedbackRow>& rows) {
    Table table({Words::tr("ID"), Words::tr("CUSTOMER"), Words::tr("SCALE"), Words::tr("SCORE"), Words::tr("WORDS"),
                 Words::tr("WE DID"), Words::tr("STATE")});
    for (const auto& row : rows) {
        const domain::Feedback& feedback = row.record;
        table.add({QString::number(feedback.id.value()), row.customerName, domain::key(feedback.scale),
                   feedback.score ? QString::number(*feedback.score) : QString(), feedback.words, feedback.weDid,
                   feedbackState(feedback)});
    }
    return table;
}

Table asTable(const std::vector<storage::RhythmRow>& rows) {
    Table table({Words::tr("ID"), Words::tr("CUSTOMER"), Words::tr("CHANNEL"), Words::tr("EVERY"), Words::tr("NEXT")});
    for (const auto& row : rows)
        table.add({QString::number(row.customer.value()), row.name, domain::key(row.rhythm.channel),
                   Words::tr("%n day(s)", nullptr, row.rhythm.days), shownDay(row.rhythm.next())});
    return table;
}

Table asTable(const std::vector<storage::ReferralRow>& rows) {
    Table table({Words::tr("ID"), Words::tr("CUSTOMER"), Words::tr("SENT BY")});
    for (const auto& row : rows)
        table.add({QString::number(row.customer.value()), QString((row.depth - 1) * 2, u' ') + row.name, row.referrerName});
    return table;
}

Table asTable(const std::vector<storage::ReferrerRow>& rows) {
    Table table({Words::tr("ID"), Words::tr("CUSTOMER"), Words::tr("SENT")});
    for (const auto& row : rows)
        table.add({QString::number(row.customer.value()), row.name, QString::number(row.sent)});
    return table;
}

Table asTable(const std::vector<storage::ReferralCandidate>& rows) {
    Table table({Words::tr("ID"), Words::tr("CUSTOMER"), Words::tr("TIER"), Words::tr("SENT")});
    for (const auto& row : rows)
        table.add({QString::number(row.customer.value()), row.name, domain::key(row.tier), QString::number(row.sent)});
    return table;
}

} // namespace rapport::cli
