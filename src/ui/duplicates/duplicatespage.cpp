#include "ui/duplicates/duplicatespage.h"

#include "rapport/services/duplicates.h"
#include "ui/common/button.h"
#include "ui/common/follow.h"
#include "ui/common/plaintext.h"
#include "ui/duplicates/mergedialog.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace rapport::ui {

using presentation::DuplicatesModel;

namespace {
constexpr int roomy = 800; ///< from this width on every column has its place
constexpr int firstPairs = 300;
} // namespace

DuplicatesPage::DuplicatesPage(const UiContext& context, QWidget* parent)
    : LinesPage(context,
                {.name = tr("Duplicates"),
                 .newLabel = tr("Merge all certain"),
                 .emptySentence = tr("Nobody seems to be here twice."),
                 .entity = storage::Entity::Customer,
                 .newAct = domain::Act::ChangeCustomers,
                 .actions = presentation::duplicateActions(),
                 .roomy = roomy,
                 .newWhereEmpty = false},
                parent)
    , m_model(new DuplicatesModel(this))
    , m_summary(softLabel({}, this))
    , m_limit(firstPairs) {
    setModel(m_model);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(titleLabel(tr("Duplicates"), this), 1);
    head->addWidget(newButton());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 12);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_summary);
    column->addLayout(listArea(), 1);
    column->addLayout(keyLine({u"merge"_s, u"apart"_s}, {{{u"J"_s, u"K"_s}, tr("move")}, {{u"O"_s}, tr("open the other")}}));
}

void DuplicatesPage::reload() {
    m_summary->setText(tr("Looking through all customers…"));
    const auto token = newLoad();
    auto pairs = context().workspace.store.read(
        [limit = m_limit, token](storage::ReadSession& session) { return storage::allDuplicates(session, limit, {}, token); },
        token);
    follow(pairs, this, context().messages, tr("The duplicates could not be looked for."),
           [this](const storage::DuplicatePairs& found) {
               m_model->show(found, permissions());
               m_summary->setText(found.found == 0 ? QString() : presentation::duplicatesSummary(found));
               showLoaded();
           });
}

void DuplicatesPage::showMore(const presentation::Line& /*link*/) {
    m_limit *= 4;
    reload();
}

void DuplicatesPage::createNew() {
    follow(services::mergeCertain(context().workspace), this, context().messages, tr("Nothing was merged."), [this](int gone) {
        context().messages.done(gone == 0   ? tr("There are no certain duplicates.")
                                : gone == 1 ? tr("Merged 1 customer into another")
                                            : tr("Merged %1 customers into others").arg(gone),
                                gone > 0);
        reload();
    });
}

void DuplicatesPage::perform(const QString& action, const presentation::Line& line) {
    const auto* pair = m_model->pairOf(line.id);
    if (!pair)
        return;
    if (action == "other"_L1)
        return Q_EMIT customerOpened(pair->other.id);
    if (action == "merge"_L1)
        merge(line.id, *pair);
    else
        keepApart(line.id, *pair);
}

void DuplicatesPage::merge(qint64 lineId, const storage::DuplicatePair& pair) {
    auto* dialog = new MergeDialog(context(), pair.one.id, pair.other.id, this);
    connect(dialog, &SavingDialog::saved, this, [this, lineId] { moveOn(lineId); });
    dialog->open();
}

void DuplicatesPage::keepApart(qint64 lineId, const storage::DuplicatePair& pair) {
    moveOn(lineId);
    follow(services::markNotSame(context().workspace, pair.one.id, pair.other.id), this, context().messages,
           tr("That was not remembered."),
           [this, name = pair.one.name] { context().messages.done(tr("%1: not the same").arg(name), true); });
}

/// The reasons get what is left.
void DuplicatesPage::fitColumns(QHeaderView& header, int room, bool wide) {
    header.setSectionResizeMode(DuplicatesModel::Why, QHeaderView::Stretch);
    const int name = wide ? std::min(room * 3 / 10, 480) : std::max(room / 4, 150);
    header.resizeSection(DuplicatesModel::One, name);
    header.resizeSection(DuplicatesModel::Other, name);
    header.resizeSection(DuplicatesModel::Score, wide ? 120 : 100);
}

} // namespace rapport::ui
