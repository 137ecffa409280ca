#include "rapport/presentation/conflict.h"

#include "presentation/editing/fieldwords.h"
#include "presentation/history/historywords.h"
#include "rapport/presentation/format.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Conflict)
};

/// "at 14:05", "on Fri 20 Nov 16:05".
QString whenClause(Moment at, Moment now, const QTimeZone& zone) {
    if (at.dateIn(zone) == now.dateIn(zone))
        return Words::tr("at %1", "14:05").arg(timeText(at.in(zone).time()));
    return Words::tr("on %1", "Fri 20 Nov 16:05").arg(momentText(at, zone, now.dateIn(zone)));
}

/// `sentence` has %1 for who and %2 for when.
QString told(const QString& sentence, const std::optional<services::LastChange>& last, Moment now, const QTimeZone& zone) {
    const QString author = last && !last->author.isEmpty() ? last->author : Words::tr("Somebody");
    return sentence.arg(author, whenClause(last ? last->at : now, now, zone));
}

template <typename Record>
Conflict linesOf(const services::EditConflict<Record>& conflict, const QString& table, Moment now, const QTimeZone& zone) {
    const TellingTime time{now, zone};
    Conflict words{changedSentence(conflict.last, now, zone), {}};
    for (const auto& field : conflict.fields)
        words.lines.push_back({field, fieldLabel(table, field), valueText(conflict.base, field, conflict.names, time),
                               valueText(conflict.merged, field, conflict.names, time),
                               valueText(conflict.theirs, field, conflict.names, time)});
    return words;
}

/// Fields that are no column of their record's table.
const QHash<QString, const char*>& partLabels() {
    static const QHash<QString, const char*> all{
        {u"organisation"_s, QT_TRANSLATE_NOOP("Conflict", "organisation")},
        {u"contact_points"_s, QT_TRANSLATE_NOOP("Conflict", "phones, e-mails and links")},
        {u"addresses"_s, QT_TRANSLATE_NOOP("Conflict", "postal addresses")},
        {u"goals"_s, QT_TRANSLATE_NOOP("Conflict", "goals")},
        {u"topics"_s, QT_TRANSLATE_NOOP("Conflict", "topics")},
        {u"consents"_s, QT_TRANSLATE_NOOP("Conflict", "what they agreed to")},
        {u"tags"_s, QT_TRANSLATE_NOOP("Conflict", "tags")},
        {u"cadence"_s, QT_TRANSLATE_NOOP("Conflict", "how often to be in touch")},
        {u"custom_values"_s, QT_TRANSLATE_NOOP("Conflict", "own fields")},
        {u"photo"_s, QT_TRANSLATE_NOOP("Conflict", "photo")},
        {u"milestones"_s, QT_TRANSLATE_NOOP("Conflict", "milestones")},
        {u"relations"_s, QT_TRANSLATE_NOOP("Conflict", "relations")},
        {u"customers"_s, QT_TRANSLATE_NOOP("Conflict", "customers")},
        {u"aims"_s, QT_TRANSLATE_NOOP("Conflict", "what it was for")},
        {u"playbook"_s, QT_TRANSLATE_NOOP("Conflict", "steps of the playbook")},
        {u"told"_s, QT_TRANSLATE_NOOP("Conflict", "answers told")},
        {u"due_date"_s, QT_TRANSLATE_NOOP("Conflict", "due")},
        {u"interaction_id"_s, QT_TRANSLATE_NOOP("Conflict", "where it was promised")},
    };
    return all;
}

} // namespace

QString fieldLabel(const QString& table, const QString& field) {
    if (const auto* label = partLabels().value(field))
        return QCoreApplication::translate("Conflict", label);
    const auto words = columnWords(table, field);
    return words ? words->name : QString();
}

Conflict inWords(const services::EditConflict<services::CustomerRecord>& conflict, Moment now, const QTimeZone& zone) {
    return linesOf(conflict, u"customer"_s, now, zone);
}
Conflict inWords(const services::EditConflict<domain::Interaction>& conflict, Moment now, const QTimeZone& zone) {
    return linesOf(conflict, u"interaction"_s, now, zone);
}
Conflict inWords(const services::EditConflict<domain::Commitment>& conflict, Moment now, const QTimeZone& zone) {
    return linesOf(conflict, u"commitment"_s, now, zone);
}
Conflict inWords(const services::EditConflict<domain::Milestone>& conflict, Moment now, const QTimeZone& zone) {
    return linesOf(conflict, u"milestone"_s, now, zone);
}

QString changedSentence(const std::optional<services::LastChange>& last, Moment now, const QTimeZone& zone) {
    return told(Words::tr("%1 changed this %2", "Anna, at 14:05"), last, now, zone);
}

QString elsewhereSentence(Elsewhere what, const std::optional<services::LastChange>& last, Moment now, const QTimeZone& zone) {
    switch (what) {
    case Elsewhere::Shown:
        return told(Words::tr("%1 changed this %2. You see it as it is now.", "Anna, at 14:05"), last, now, zone);
    case Elsewhere::Waits:
        return told(Words::tr("%1 changed this %2. Saving keeps both, and asks where you changed the same.", "Anna, at 14:05"),
                    last, now, zone);
    case Elsewhere::Trashed:
        return told(Words::tr("%1 moved this to the trash %2. What you save is kept there.", "Anna, at 14:05"), last, now, zone);
    case Elsewhere::Removed:
        return told(Words::tr("%1 removed this %2. What you typed is still here; saving adds it anew.", "Anna, at 14:05"), last,
                    now, zone);
    case Elsewhere::Gone:
        break;
    }
    return told(Words::tr("%1 removed this %2. There is nothing left to change.", "Anna, at 14:05"), last, now, zone);
}

} // namespace rapport::presentation
