#include "rapport/presentation/settings.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

using namespace domain;

namespace {
QString tr(const char* text) { return QCoreApplication::translate("settings", text); }

Reason standing(const StaffMember& member, StaffId actor) {
    if (!member.active)
        return {tr("left"), Tone::Neutral};
    return member.id == actor ? Reason{tr("works here now"), Tone::Accent} : Reason{};
}
} // namespace

std::vector<ListRow> staffRows(const std::vector<StaffMember>& members, StaffId actor) {
    std::vector<ListRow> rows;
    for (const StaffMember& member : members) {
        rows.push_back({.id = member.id.value(),
                        .title = member.name,
                        .second = capitalised(word(member.role)),
                        .icon = u"staff"_s,
                        .reason = standing(member, actor),
                        .actions = {{u"edit"_s, tr("Edit"), u"E"_s},
                                    {u"toggle"_s, member.active ? tr("Has left") : tr("Is back"), u"X"_s}}});
    }
    return rows;
}

std::vector<ListRow> customFieldRows(const std::vector<CustomField>& fields) {
    std::vector<ListRow> rows;
    for (size_t index = 0; index < fields.size(); ++index) {
        const CustomField& field = fields[index];
        RowActions actions{{u"edit"_s, tr("Edit"), u"E"_s}};
        if (index > 0)
            actions.push_back({u"up"_s, tr("Move up"), u"U"_s});
        if (index + 1 < fields.size())
            actions.push_back({u"down"_s, tr("Move down"), u"W"_s});
        actions.push_back({u"remove"_s, tr("Remove"), u"X"_s});
        const QString choices = field.choices.join(u", "_s);
        rows.push_back({.id = field.id.value(),
                        .title = field.name,
                        .second = choices.isEmpty() ? capitalised(word(field.type)) : tr("%1: %2").arg(capitalised(word(field.type)), choices),
                        .icon = u"note"_s,
                        .actions = actions});
    }
    return rows;
}

std::vector<CustomField> movedField(const std::vector<CustomField>& fields, size_t index, int step) {
    const auto other = static_cast<qsizetype>(index) + step;
    if (index >= fields.size() || other < 0 || other >= static_cast<qsizetype>(fields.size()))
        return {};
    CustomField moved = fields[index];
    CustomField passed = fields[static_cast<size_t>(other)];
    // Positions as they stand in the list, should two have been equal.
    moved.position = static_cast<int>(other);
    passed.position = static_cast<int>(index);
    return {moved, passed};
}

} // namespace rapport::presentation
