#include "ui/history/historydialog.h"

#include "ui/common/button.h"
#include "ui/common/cardtable.h"
#include "ui/common/follow.h"

namespace rapport::ui {

HistoryDialog::HistoryDialog(const UiContext& context, const presentation::HistoryRecord& record, QWidget* parent)
    : ListSheet(context,
                {.title = record ? tr("History of this record") : tr("History of everything"),
                 .listName = tr("History"),
                 .emptySentence = tr("Nothing has been changed yet."),
                 .room = {720, 380}},
                parent)
    , m_record(record)
    , m_model(new presentation::HistoryModel(this)) {
    setModel(m_model);
    connect(addPrimaryButton(tr("Close"), tr("Esc")), &QPushButton::clicked, this, &QDialog::reject);
    connect(&table(), &CardTable::rowActivated, this, [this](const QModelIndex& index) {
        if (presentation::rowKind(index) == presentation::RowKind::Link)
            loadMore();
    });
    reload();
}

void HistoryDialog::load(int limit, const storage::CancelToken& token) {
    auto page = context().workspace.store.read(
        [record = m_record, limit, reader = context().workspace.actor](storage::ReadSession& session) {
            return presentation::loadHistory(session, record, limit, reader);
        },
        token);
    follow(page, this, context().messages, tr("The history could not be read."), [this](const presentation::HistoryPage& loaded) {
        const auto& clock = context().workspace.clock;
        m_model->show(loaded, clock.zone(), clock.today());
        showLoaded();
    });
}

} // namespace rapport::ui
