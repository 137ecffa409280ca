#include "ui/milestones/milestonespage.h"

#include "rapport/presentation/format.h"
#include "rapport/services/milestones.h"
#include "ui/common/follow.h"
#include "ui/milestones/greetdialog.h"
#include "ui/milestones/milestoneeditor.h"
#include "ui/settings/settings.h"

#include <QButtonGroup>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace rapport::ui {

namespace {

constexpr int moreRows = 300;

/// "1 belated · 2 today · 14 in the next 30 days"
QString summaryOf(const presentation::MilestonesBoard& board, int days) {
    const auto all = [](const presentation::MilestonesPart& part) { return static_cast<qint64>(part.rows.size()) + part.more; };
    QStringList parts;
    if (all(board.belated) > 0)
        parts << MilestonesPage::tr("%1 belated").arg(presentation::numberText(all(board.belated)));
    parts << MilestonesPage::tr("%1 to greet today").arg(presentation::numberText(board.toGreetToday() + board.today.more));
    parts << MilestonesPage::tr("%1 in the next %2")
                 .arg(presentation::numberText(all(board.upcoming)), presentation::daysText(days));
    return parts.join(u" · "_s);
}

} // namespace

void MilestonesPage::chooseDays(int days) {
    m_query.days = days;
    if (context().settings)
        context().settings->set(setting::milestoneDays(), days);
    reload();
    focusTable();
}

void MilestonesPage::reload() {
    auto board = context().workspace.store.read(
        [query = m_query, today = dayToShow()](storage::ReadSession& session) {
            return presentation::loadMilestones(session, query, today);
        },
        newLoad());
    follow(board, this, context().messages, tr("The milestones could not be read."),
           [this](const presentation::MilestonesBoard& loaded) { showBoard(loaded); });
}

void MilestonesPage::showBoard(const presentation::MilestonesBoard& board) {
    m_model->show(board, m_query, shownDay(), permissions());
    m_summary->setText(summaryOf(board, m_query.days));
    showLoaded();
}

void MilestonesPage::showMore(const presentation::Line& /*link*/) {
    m_query.limit += moreRows;
    reload();
}

void MilestonesPage::perform(const QString& action, const presentation::Line& line) {
    const MilestoneId id(line.id);
    if (action == "delete"_L1)
        return remove(id, line.cells[presentation::MilestonesModel::Customer].text);
    const bool greet = action == "greet"_L1;
    SavingDialog* dialog = nullptr;
    if (greet)
        dialog = new GreetDialog(context(), id, this);
    else
        dialog = new MilestoneEditor(context(), id, {}, this);
    connect(dialog, &SavingDialog::saved, this, [this, id, greet] {
        if (greet)
            moveOn(id.value());
        else
            actOn(id.value());
    });
    dialog->open();
}

void MilestonesPage::createNew() { (new MilestoneEditor(context(), {}, {}, this))->open(); }

void MilestonesPage::remove(MilestoneId id, const QString& name) {
    actOn(id.value());
    follow(services::removeMilestone(context().workspace, id), this, context().messages,
           tr("The milestone of %1 could not be deleted.").arg(name),
           [this, name] { context().messages.done(tr("Deleted the milestone of %1").arg(name), true); });
}

} // namespace rapport::ui
