#include "cli/interactionjson.h"

#include "cli/when.h"

using namespace Qt::StringLiterals;

namespace rapport::cli {

namespace {

Json signOf(const std::optional<domain::Signal>& signal) {
    if (!signal)
        return {};
    return *signal == domain::Signal::Neutral ? u"0"_s : *signal == domain::Signal::Happy ? u"+"_s : u"-"_s;
}

Json asJson(const storage::TimelineCommitment& promise, const storage::TimelineEntry& entry, const QTimeZone& zone) {
    const bool ours = promise.promiser == domain::Promiser::We;
    return Json::object({{u"type"_s, u"commitment"_s},
                         {u"at"_s, isoMoment(entry.at, zone)},
                         {u"author"_s, entry.author},
                         {u"id"_s, promise.id},
                         {u"words"_s, promise.words},
                         {u"direction"_s, ours ? u"ours"_s : u"theirs"_s},
                         {u"event"_s, promise.closed ? u"closed"_s : u"made"_s},
                         {u"outcome"_s, domain::key(promise.outcome)}});
}

Json asJson(const storage::TimelineGreeting& greeted, const storage::TimelineEntry& entry, const QTimeZone& zone) {
    return Json::object({{u"type"_s, u"greeting"_s},
                         {u"at"_s, isoMoment(entry.at, zone)},
                         {u"author"_s, entry.author},
                         {u"kind"_s, domain::key(greeted.kind)},
                         {u"label"_s, greeted.label},
                         {u"year"_s, greeted.greeting.year},
                         {u"channel"_s, domain::key(greeted.greeting.channel)},
                         {u"words"_s, greeted.greeting.words}});
}

Json asJson(const storage::TimelineHandover& handed, const storage::TimelineEntry& entry, const QTimeZone& zone) {
    return Json::object({{u"type"_s, u"handover"_s},
                         {u"at"_s, isoMoment(entry.at, zone)},
                         {u"author"_s, entry.author},
                         {u"id"_s, handed.id.isValid() ? Json(handed.id) : Json()},
                         {u"words"_s, handed.words},
                         {u"from"_s, handed.from.isEmpty() ? Json() : Json(handed.from)},
                         {u"to"_s, handed.to},
                         {u"note"_s, handed.note}});
}

Json privateNotesOf(const storage::TimelineInteraction& happened) {
    Json::Elements notes;
    const auto& all = happened.interaction.privateNotes;
    for (size_t i = 0; i < all.size(); ++i)
        notes.push_back(
            Json::object({{u"author"_s, happened.noteAuthors.value(static_cast<qsizetype>(i))}, {u"words"_s, all[i].words}}));
    return notes;
}

Json aimsOf(const domain::Interaction& interaction) {
    return Json::list(interaction.aims, [](domain::Aim aim) { return Json(domain::key(aim)); });
}

Json playbookOf(const domain::Interaction& interaction) {
    return Json::list(interaction.playbook, [](const domain::PlaybookTick& tick) {
        return Json::object({{u"playbook"_s, tick.playbook.isValid() ? Json(tick.playbook) : Json()},
                             {u"words"_s, tick.words},
                             {u"done"_s, tick.done}});
    });
}

Json toldIn(const domain::Interaction& interaction) {
    return Json::list(interaction.told, [](const domain::ToldAnswer& told) {
        return Json::object({{u"answer"_s, told.answer}, {u"version"_s, told.version}, {u"words"_s, told.words}});
    });
}

} // namespace

Json asJson(const storage::TimelineInteraction& happened, const QString& author, const QTimeZone& zone) {
    const auto& interaction = happened.interaction;
    return Json::object({{u"type"_s, u"interaction"_s},
                         {u"at"_s, isoMoment(interaction.at, zone)},
                         {u"author"_s, author},
                         {u"id"_s, interaction.id},
                         {u"uid"_s, interaction.uid},
                         {u"channel"_s, domain::key(interaction.channel)},
                         {u"direction"_s, domain::key(interaction.direction)},
                         {u"outcome"_s, domain::key(interaction.outcome)},
                         {u"minutes"_s, interaction.minutes},
                         {u"notes"_s, interaction.notes},
                         {u"customer_words"_s, interaction.customerWords},
                         {u"understood"_s, interaction.understood},
                         {u"confirmed"_s, interaction.confirmed},
                         {u"signal"_s, signOf(interaction.signal)},
                         {u"aims"_s, aimsOf(interaction)},
                         {u"playbook"_s, playbookOf(interaction)},
                         {u"told"_s, toldIn(interaction)},
                         {u"private_notes"_s, privateNotesOf(happened)},
                         {u"others"_s, happened.otherCustomers}});
}

Json asJson(const storage::TimelineEntry& entry, const QTimeZone& zone) {
    if (const auto* happened = std::get_if<storage::TimelineInteraction>(&entry.what))
        return asJson(*happened, entry.author, zone);
    if (const auto* promise = std::get_if<storage::TimelineCommitment>(&entry.what))
        return asJson(*promise, entry, zone);
    if (const auto* handed = std::get_if<storage::TimelineHandover>(&entry.what))
        return asJson(*handed, entry, zone);
    return asJson(std::get<storage::TimelineGreeting>(entry.what), entry, zone);
}

} // namespace rapport::cli
