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

RowActions staffActions() {
    return {{u"edit"_s, tr("Edit"), u"E"_s, true, Act::ManageMembers},
            {u"toggle"_s, tr("Has left"), u"X"_s, true, Act::ManageMembers}};
}

RowActions customFieldActions() {
    return {{u"edit"_s, tr("Edit"), u"E"_s, true, Act::ChangeSettings},
            {u"up"_s, tr("Move up"), u"U"_s, true, Act::ChangeSettings},
            {u"down"_s, tr("Move down"), u"W"_s, true, Act::ChangeSettings},
            {u"remove"_s, tr("Remove"), u"X"_s, true, Act::ChangeSettings}};
}

std::vector<ListRow> staffRows(const std::vector<StaffMember>& members, StaffId actor, const Permissions& permissions) {
    std::vector<ListRow> rows;
    for (const StaffMember& member : members) {
        rows.push_back({.id = member.id.value(),
                        .title = member.name,
                        .second = capitalised(word(member.role)),
                        .icon = u"staff"_s,
                        .reason = standing(member, actor),
                        .actions = permitted(staffActions(), permissions)});
        if (!member.active && !rows.back().actions.isEmpty())
            rows.back().actions.back().label = tr("Is back");
    }
    return rows;
}

std::vector<ListRow> customFieldRows(const std::vector<CustomField>& fields, const Permissions& permissions) {
    std::vector<ListRow> rows;
    for (size_t index = 0; index < fields.size(); ++index) {
        const CustomField& field = fields[index];
        RowActions actions = permitted(customFieldActions(), permissions);
        actions.removeIf([&](const RowAction& action) {
            return (action.id == u"up"_s && index == 0) || (action.id == u"down"_s && index + 1 == fields.size());
        });
        const QString choices = field.choices.join(u", "_s);
        rows.push_back({.id = field.id.value(),
                        .title = field.name,
                        .second = choices.isEmpty() ? capitalised(word(field.type))
                                                    : tr("%1: %2").arg(capitalised(word(field.type)), choices),
                        .icon = u"note"_s,
                        .actions = actions});
    }
    return rows;
}

} // namespace rapport::presentation
