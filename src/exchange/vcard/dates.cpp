#include "exchange/text/dates.h"

#include "exchange/vcard/ascii.h"
#include "exchange/vcard/ownproperties.h"
#include "exchange/vcard/properties.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rapport::exchange::properties {

namespace {

using domain::MilestoneKind;

/// Apple and Google write this year where they mean none: the first leap year of the Gregorian calendar's first full cycle.
constexpr int noYear = 1604;

QString tr(const char* text) { return QCoreApplication::translate("Exchange", text); }

std::optional<PartialDate> dateOf(const CardDraft& draft, const Property& property, const QString& text) {
    const auto date = parseDate(text);
    if (!date || !date->year() || draft.ours)
        return date;
    const std::string_view omitted = property.line.parameter("X-APPLE-OMIT-YEAR");
    const bool omit =
        *date->year() == noYear || (!omitted.empty() && QByteArrayView(omitted).toByteArray().toInt() == *date->year());
    return omit ? withoutYear(*date) : *date;
}

/// What cannot be read as a date is kept in words.
void keepInWords(CardDraft& draft, const Property& property, const char* heading, const QString& text) {
    draft.notes.append(tr(heading) + u": "_s + text);
    property.report(Severity::Warning, tr("The date “%1” cannot be read; it was put into the notes").arg(text.left(80)));
}

/// Whether its kind is said in our own words.
bool takeOwnParameters(domain::Milestone& milestone, const ContentLine& line) {
    bool isNumber = false;
    const int lead = ownParameter(line, "X-RAPPORT-LEAD-DAYS").toInt(&isNumber);
    if (isNumber)
        milestone.leadDays = lead;
    const QString own = ownParameter(line, "X-RAPPORT-KIND");
    const auto kind = own.isEmpty() ? std::nullopt : domain::fromKey<MilestoneKind>(own);
    milestone.kind = kind.value_or(milestone.kind);
    return kind.has_value();
}

void addDate(CardDraft& draft, const Property& property, MilestoneKind kind, const QString& label, const char* heading,
             const QString& text) {
    if (text.isEmpty() || meansNoDate(text))
        return;
    const auto date = dateOf(draft, property, text);
    if (!date)
        return keepInWords(draft, property, heading, text);
    domain::Milestone milestone;
    milestone.label = label;
    milestone.date = *date;
    milestone.kind = kind;
    const bool isOwn = !property.line.parameters.empty() && takeOwnParameters(milestone, property.line);
    draft.addMember(property.line.group, isOwn ? CardDraft::Part::OwnDate : CardDraft::Part::Milestone,
                    draft.record.milestones.size());
    draft.record.milestones.push_back(std::move(milestone));
}

} // namespace

bool birthday(CardDraft& draft, const Property& property) {
    addDate(draft, property, MilestoneKind::Birthday, {}, QT_TRANSLATE_NOOP("Exchange", "Birthday"), property.text());
    return true;
}

bool anniversary(CardDraft& draft, const Property& property) {
    addDate(draft, property, MilestoneKind::WeddingAnniversary, {}, QT_TRANSLATE_NOOP("Exchange", "Anniversary"),
            property.text());
    return true;
}

bool labelledDate(CardDraft& draft, const Property& property) {
    addDate(draft, property, MilestoneKind::Custom, labelOf(property.line), QT_TRANSLATE_NOOP("Exchange", "Date"),
            property.text());
    return true;
}

bool androidCustom(CardDraft& draft, const Property& property) {
    const auto parts = splitValue(property.value, ';');
    const auto part = [&parts](size_t index) { return index < parts.size() ? unescaped(parts[index]).trimmed() : QString(); };
    const QString type = part(0);
    if (type.endsWith("/nickname"_L1)) {
        QString& into = draft.record.customer.name.nickname;
        if (into.isEmpty())
            into = part(1);
        return into == part(1);
    }
    if (!type.endsWith("/contact_event"_L1))
        return false;
    // ContactsContract.CommonDataKinds.Event: 0 custom, 1 anniversary, 2 other, 3 birthday.
    if (part(2) == "3"_L1)
        addDate(draft, property, MilestoneKind::Birthday, {}, QT_TRANSLATE_NOOP("Exchange", "Birthday"), part(1));
    else if (part(2) == "1"_L1)
        addDate(draft, property, MilestoneKind::WeddingAnniversary, {}, QT_TRANSLATE_NOOP("Exchange", "Anniversary"), part(1));
    else
        addDate(draft, property, MilestoneKind::Custom, part(3), QT_TRANSLATE_NOOP("Exchange", "Date"), part(1));
    return true;
}

} // namespace rapport::exchange::properties
