#include "presentation/editing/fieldwords.h"
#include "presentation/history/historywords.h"
#include "rapport/presentation/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

using namespace domain;
using services::Names;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Conflict)
};

QString customerNames(const std::vector<CustomerId>& customers, const Names& names) {
    QStringList all;
    for (const auto id : customers)
        all << names.customers.value(id.value());
    return all.join(u", "_s);
}

QString privateNotes(const Interaction& one, const Names& names) {
    QStringList all;
    for (const auto& note : one.privateNotes)
        all << Words::tr("%1: %2", "author, private note").arg(names.staff.value(note.author.value()), note.words);
    return all.join(u'\n');
}

QString aimsText(const Interaction& one) {
    QStringList all;
    for (const Aim aim : one.aims)
        all << fixedWords(key(aim));
    return all.join(u", "_s);
}

QString playbookText(const Interaction& one) {
    QStringList all;
    for (const PlaybookTick& tick : one.playbook)
        all << (tick.done ? Words::tr("%1: done", "a step of a playbook") : Words::tr("%1: not done", "a step of a playbook"))
                   .arg(tick.words);
    return all.join(u'\n');
}

QString toldText(const Interaction& one) {
    QStringList all;
    for (const ToldAnswer& told : one.told)
        all << told.words;
    return all.join(u'\n');
}

QString outcomeText(const Commitment& one, const Names& names) {
    const auto by = names.staff.value(one.closedBy.value());
    const auto outcome = by.isEmpty() ? word(one.outcome) : Words::tr("%1, by %2", "kept, by Anna").arg(word(one.outcome), by);
    return one.closingNote.isEmpty() ? outcome : outcome + u'\n' + one.closingNote;
}

QString kindText(const Milestone& one) {
    return one.kind == MilestoneKind::Custom && !one.label.isEmpty() ? one.label : word(one.kind);
}

constexpr FieldText<Interaction> interactionRows[] = {
    {"customers", [](const auto& one, const auto& names, const auto&) { return customerNames(one.customers, names); }},
    {"at",
     [](const auto& one, const auto&, const auto& time) {
         const auto zone = zoneNamed(one.zone);
         return momentText(one.at, zone, time.now.dateIn(zone));
     }},
    wordRow<Interaction, &Interaction::channel>("channel"),
    wordRow<Interaction, &Interaction::direction>("direction"),
    wordRow<Interaction, &Interaction::outcome>("outcome"),
    {"minutes", [](const auto& one, const auto&,
                   const auto&) { return one.minutes ? spanText(std::chrono::minutes(*one.minutes)) : QString(); }},
    textRow<Interaction, &Interaction::notes>("notes"),
    textRow<Interaction, &Interaction::customerWords>("customer_words"),
    textRow<Interaction, &Interaction::understood>("understood"),
    {"confirmed", [](const auto& one, const auto&, const auto&) { return one.confirmed ? Words::tr("yes") : Words::tr("no"); }},
    {"signal", [](const auto& one, const auto&, const auto&) { return one.signal ? word(*one.signal) : QString(); }},
    {"aims", [](const auto& one, const auto&, const auto&) { return aimsText(one); }},
    {"playbook", [](const auto& one, const auto&, const auto&) { return playbookText(one); }},
    {"told", [](const auto& one, const auto&, const auto&) { return toldText(one); }},
    {"private_note", [](const auto& one, const auto& names, const auto&) { return privateNotes(one, names); }},
};

constexpr FieldText<Commitment> commitmentRows[] = {
    {"customer_id", [](const auto& one, const auto& names, const auto&) { return names.customers.value(one.customer.value()); }},
    {"interaction_id", [](const auto& one, const auto&,
                          const auto&) { return one.interaction.isValid() ? Words::tr("in a logged interaction") : QString(); }},
    textRow<Commitment, &Commitment::words>("words"),
    wordRow<Commitment, &Commitment::kind>("kind"),
    wordRow<Commitment, &Commitment::promiser>("promiser"),
    {"made_by", [](const auto& one, const auto& names, const auto&) { return names.staff.value(one.madeBy.value()); }},
    {"owner_id", [](const auto& one, const auto& names, const auto&) { return names.staff.value(one.owner.value()); }},
    {"due_date",
     [](const auto& one, const auto&, const auto& time) { return dueText(one.due, time.now.dateIn(zoneNamed(one.zone))); }},
    wordRow<Commitment, &Commitment::priority>("priority"),
    textRow<Commitment, &Commitment::recurrence>("recurrence"),
    {"outcome", [](const auto& one, const auto& names, const auto&) { return outcomeText(one, names); }},
};

constexpr FieldText<Milestone> milestoneRows[] = {
    {"customer_id", [](const auto& one, const auto& names, const auto&) { return names.customers.value(one.customer.value()); }},
    {"kind", [](const auto& one, const auto&, const auto&) { return kindText(one); }},
    {"date", [](const auto& one, const auto&, const auto&) { return partialDateText(one.date); }},
    {"lead_days", [](const auto& one, const auto&, const auto&) { return one.leadDays ? daysText(*one.leadDays) : QString(); }},
};

} // namespace

QString valueText(const Interaction& record, const QString& field, const Names& names, const TellingTime& time) {
    return textFrom(interactionRows, record, field, names, time);
}

QString valueText(const Commitment& record, const QString& field, const Names& names, const TellingTime& time) {
    return textFrom(commitmentRows, record, field, names, time);
}

QString valueText(const Milestone& record, const QString& field, const Names& names, const TellingTime& time) {
    return textFrom(milestoneRows, record, field, names, time);
}

} // namespace rapport::presentation
