#include "rapport/presentation/officemembers.h"

#include "rapport/presentation/settings.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

using storage::OfficeMember;

namespace {
QString tr(const char* text) { return QCoreApplication::translate("sharing", text); }

RowActions actionsOf(const OfficeMember& member, const RowActions& own) {
    RowActions actions = own;
    for (RowAction action : officeMemberActions()) {
        const bool ofLogin = action.id == u"login"_s && member.active;
        const bool ofPassword = action.id == u"password"_s && !member.login.isEmpty();
        if (ofLogin && !member.login.isEmpty())
            action.label = tr("Take login away");
        if (ofLogin || ofPassword)
            actions << action;
    }
    return actions;
}
} // namespace

RowActions officeMemberActions() {
    RowActions actions = staffActions();
    actions << RowAction{u"login"_s, tr("Give a login"), u"L"_s, true, domain::Act::ManageMembers}
            << RowAction{u"password"_s, tr("New password"), u"P"_s, true, domain::Act::ManageMembers};
    return actions;
}

void addLogins(std::vector<ListRow>& rows, const std::vector<OfficeMember>& members, const domain::Permissions& permissions) {
    for (ListRow& row : rows) {
        const auto known = std::find_if(members.begin(), members.end(),
                                        [&row](const OfficeMember& member) { return member.staff.value() == row.id; });
        if (known == members.end())
            continue;
        row.second = known->login.isEmpty() ? tr("%1 · cannot log in").arg(row.second)
                                            : tr("%1 · logs in as %2").arg(row.second, known->login);
        row.actions = permitted(actionsOf(*known, row.actions), permissions);
    }
}

} // namespace rapport::presentation
