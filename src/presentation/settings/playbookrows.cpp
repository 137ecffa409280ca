#include "rapport/presentation/playbookrows.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

using namespace domain;

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Playbooks)
};
} // namespace

RowActions playbookActions() {
    return {{u"edit"_s, Words::tr("Change"), u"E"_s, true, Act::ChangeSettings},
            {u"retire"_s, Words::tr("Retire"), u"R"_s, true, Act::ChangeSettings},
            {u"revive"_s, Words::tr("Offer again"), u"R"_s, true, Act::ChangeSettings}};
}

std::vector<ListRow> playbookRows(const std::vector<Playbook>& playbooks, const Permissions& permissions) {
    const RowActions all = permitted(playbookActions(), permissions);
    std::vector<ListRow> rows;
    for (const Playbook& playbook : playbooks) {
        ListRow row{.id = playbook.id.value(), .title = playbook.name, .second = playbook.steps.join(u" · "_s)};
        row.rest = playbook.channel ? playbookKind(*playbook.channel) : Words::tr("any kind of contact");
        if (playbook.retired)
            row.reason = {Words::tr("retired"), Tone::Neutral};
        for (const RowAction& action : all)
            if (action.id != (playbook.retired ? "retire"_L1 : "revive"_L1))
                row.actions << action;
        rows.push_back(row);
    }
    return rows;
}

QString playbookKind(Channel channel) {
    switch (channel) {
    case Channel::Call:
        return Words::tr("Calls");
    case Channel::Email:
        return Words::tr("E-mails");
    case Channel::Visit:
        return Words::tr("Visits");
    case Channel::Message:
        return Words::tr("Messages");
    case Channel::Letter:
        return Words::tr("Letters");
    case Channel::Meeting:
        break;
    }
    return Words::tr("Meetings");
}

} // namespace rapport::presentation
