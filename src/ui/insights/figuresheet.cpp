#include "ui/insights/figuresheet.h"

#include "ui/common/button.h"
#include "ui/common/cardtable.h"
#include "ui/common/follow.h"

#include <QHeaderView>

namespace rapport::ui {

namespace {
constexpr QSize room{640, 380};
constexpr int dayWidth = 130;
} // namespace

FigureSheet::FigureSheet(const UiContext& context, const Bar& bar, QWidget* parent)
    : ListSheet(context,
                {.title = bar.words,
                 .listName = tr("What it counts"),
                 .emptySentence = tr("Nothing is behind this bar."),
                 .room = room},
                parent)
    , m_bar(bar)
    , m_model(new presentation::FigureRowsModel(this)) {
    setModel(m_model);
    table().horizontalHeader()->setSectionResizeMode(presentation::FigureRowsModel::Day, QHeaderView::Fixed);
    table().horizontalHeader()->resizeSection(presentation::FigureRowsModel::Day, dayWidth);
    connect(addPrimaryButton(tr("Close"), tr("Esc")), &QPushButton::clicked, this, &QDialog::reject);
    connect(&table(), &CardTable::rowActivated, this, [this](const QModelIndex& index) {
        const auto* line = m_model->lineAt(index.row());
        if (!line)
            return;
        const CustomerId id = line->customer;
        reject();
        Q_EMIT customerOpened(id);
    });
    reload();
}

void FigureSheet::load(int limit, const storage::CancelToken& token) {
    follow(services::chartRows(context().workspace, m_bar.chart, m_bar.group, m_bar.series, m_bar.days, limit), this,
           context().messages, tr("What the bar counts could not be read."),
           [this, token](const std::vector<storage::FigureRow>& rows) {
               if (token.isCancelled())
                   return;
               m_model->show(rows, context().workspace.clock.today());
               showLoaded();
           });
}

} // namespace rapport::ui
