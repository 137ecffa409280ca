#include "cli/carerows.h"
#include "cli/commands.h"
#include "cli/context.h"
#include "cli/legrows.h"
#include "cli/names.h"
#include "cli/rows.h"
#include "cli/when.h"
#include "rapport/core/zone.h"
#include "rapport/domain/besthours.h"
#include "rapport/domain/legwords.h"
#include "rapport/services/callbrief.h"

using namespace Qt::StringLiterals;

namespace rapport::cli {

namespace {

using services::CallBrief;

/// The time where the customer is; ours where that is not known.
QDateTime timeOf(const CallBrief& brief, const Clock& clock) {
    return clock.now().in(knownZone(brief.customer.timeZone).value_or(clock.zone()));
}

Json asJson(const std::optional<storage::Talk>& talk, const QTimeZone& zone) {
    if (!talk)
        return {};
    const auto& interaction = talk->interaction;
    return Json::object({{u"at"_s, isoMoment(interaction.at, zone)},
                         {u"author"_s, talk->author},
                         {u"channel"_s, domain::key(interaction.channel)},
                         {u"direction"_s, domain::key(interaction.direction)},
                         {u"signal"_s, interaction.signal ? Json(domain::key(*interaction.signal)) : Json()},
                         {u"notes"_s, interaction.notes},
                         {u"customer_words"_s, interaction.customerWords},
                         {u"understood"_s, interaction.understood},
                         {u"confirmed"_s, interaction.confirmed}});
}

Json promiseJson(const storage::CommitmentRow& row, QDate today) {
    return Json::object({{u"id"_s, row.id},
                         {u"words"_s, row.words},
                         {u"kind"_s, domain::key(row.kind)},
                         {u"direction"_s, row.promiser == domain::Promiser::We ? u"ours"_s : u"theirs"_s},
                         {u"given"_s, row.madeOn},
                         {u"age_days"_s, row.madeOn.daysTo(today)},
                         {u"due_date"_s, row.due.date},
                         {u"due_time"_s, row.due.time ? Json(row.due.time->toString(u"HH:mm"_s)) : Json()},
                         {u"overdue_days"_s, row.overdueDays}});
}

Json asJson(const CallBrief& brief, const Clock& clock) {
    const auto& customer = brief.customer;
    const QDateTime there = timeOf(brief, clock);
    const auto promise = [&](const storage::CommitmentRow& row) { return promiseJson(row, clock.today()); };
    return Json::object(
        {{u"id"_s, customer.id},
         {u"name"_s, brief.name},
         {u"organisation"_s, brief.organisation},
         {u"tier"_s, domain::key(customer.tier)},
         {u"care_note"_s, customer.careNote},
         {u"their_time"_s, there.toOffsetFromUtc(there.offsetFromUtc()).toString(Qt::ISODate)},
         {u"best_hours"_s, customer.bestHours},
         {u"in_best_hours"_s, domain::withinBestHours(customer.bestHours, there)},
         {u"preferred_channel"_s, customer.preferredChannel ? Json(domain::key(*customer.preferredChannel)) : Json()},
         {u"goals"_s, wordsOf(customer.goals)},
         {u"topics"_s, customer.topics},
         {u"commitments"_s, Json::list(brief.commitments, promise)},
         {u"last_contact"_s, asJson(brief.last.contact, clock.zone())},
         {u"last_signal"_s, asJson(brief.last.signal, clock.zone())},
         {u"last_words"_s, asJson(brief.last.customerWords, clock.zone())},
         {u"milestones"_s, cli::asJson(brief.milestones)},
         {u"next_planned"_s, brief.nextPlanned ? Json(*brief.nextPlanned) : Json()},
         {u"legs"_s, cli::asJson(brief.legs)},
         {u"rhythm"_s, brief.rhythm ? cli::asJson(*brief.rhythm, customer.id, brief.name) : Json()},
         {u"needs"_s, careJson(brief.needs)},
         {u"expiries"_s, careJson(brief.expiries)}});
}

constexpr int labelWidth = 14;
QString line(const QString& label, const QString& value) {
    return value.isEmpty() ? QString() : label.leftJustified(labelWidth) + u' ' + shownLine(value) + u'\n';
}

QString said(const storage::Talk& talk, const QString& words, const QTimeZone& zone) {
    const QString when = shownDay(talk.interaction.at.dateIn(zone));
    return words.isEmpty() ? when : when + u": "_s + words;
}

QString reaching(const CallBrief& brief, const Clock& clock) {
    const QDateTime there = timeOf(brief, clock);
    const auto suits = domain::withinBestHours(brief.customer.bestHours, there);
    const QString hours = !suits   ? QString()
                          : *suits ? Words::tr(" (in their best hours)")
                                   : Words::tr(" (outside their best hours)");
    QString prefers = brief.customer.preferredChannel ? domain::key(*brief.customer.preferredChannel) : QString();
    if (brief.customer.preferredChannel && *brief.customer.preferredChannel != domain::Channel::Call)
        prefers += Words::tr(", not a call");
    return line(Words::tr("their time"), shownDay(there.date()) + u' ' + shownTime(there.time()) + hours) +
           line(Words::tr("best hours"), brief.customer.bestHours) + line(Words::tr("prefers"), prefers);
}

QString asText(const CallBrief& brief, const Clock& clock) {
    const auto& customer = brief.customer;
    QString text = customer.careNote.isEmpty() ? QString() : u"! "_s + shownLine(customer.careNote) + u'\n';
    QStringList who{brief.name, brief.organisation};
    if (customer.tier == domain::Tier::Key)
        who << Words::tr("key customer");
    who.removeAll(QString());
    text += shownLine(who.join(u" · "_s)) + u'\n' + reaching(brief, clock);
    for (const QString& goal : wordsOf(customer.goals))
        text += line(Words::tr("goal"), goal);
    text += line(Words::tr("topics"), customer.topics.join(u", "_s));
    const auto& last = brief.last;
    text += line(Words::tr("last contact"),
                 last.contact ? said(*last.contact, last.contact->interaction.notes, clock.zone()) : Words::tr("never yet"));
    if (last.signal)
        text += line(Words::tr("last signal"), said(*last.signal, domain::key(*last.signal->interaction.signal), clock.zone()));
    if (last.customerWords)
        text += line(Words::tr("their words"),
                     said(*last.customerWords, last.customerWords->interaction.customerWords, clock.zone()));
    if (brief.nextPlanned)
        text += line(Words::tr("next planned"), shownDay(*brief.nextPlanned));
    if (brief.legs.next)
        text += line(Words::tr("next"), domain::textOf(*brief.legs.next));
    if (!brief.commitments.empty())
        text += u'\n' + asTable(brief.commitments).toString();
    if (!brief.milestones.empty())
        text += u'\n' + asTable(brief.milestones, clock.today()).toString();
    return text;
}

int brief(Context& context, const QString& customer) {
    const auto read = services::callBrief(context.reading(), customerNamed(context, customer)).result();
    const Clock& clock = context.reading().clock;
    context.out().document(asJson(read, clock));
    context.out().text(asText(read, clock));
    return Done;
}

} // namespace

void addBriefCommand(const Command& root) {
    const Command command = root.command("brief", Words::tr("What to know of a customer before a call"));
    const Value customer = command.argument("CUSTOMER", Words::tr("Id, uid, or a text that matches exactly one"));
    command.runs([=](Context& context) { return brief(context, customer.text()); });
}

} // namespace rapport::cli
