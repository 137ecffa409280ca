#include "ui/insights/tablecard.h"

#include "ui/common/numbertable.h"

#include <QEvent>
#include <QHeaderView>

namespace rapport::ui {

namespace {
constexpr int tableHeight = 210;
constexpr int nameShare = 4; ///< of the card's width, one part is the name's
} // namespace

TableCard::TableCard(services::Chart chart, QWidget* parent)
    : FigureCard(chart, parent)
    , m_model(new presentation::FigureTableModel(this))
    , m_table(new NumberTable(presentation::titleOf(chart), this)) {
    m_table->setModel(m_model);
    m_table->setMinimumHeight(tableHeight);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->installEventFilter(this);
    setFocusProxy(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &TableCard::sayCurrent);
    connect(m_table, &NumberTable::numberOpened, this, [this](const QModelIndex& index) {
        if (index.column() > 0)
            open(static_cast<size_t>(index.row()), static_cast<size_t>(index.column() - 1));
    });
    addFace();
}

QWidget* TableCard::face() const { return m_table; }
bool TableCard::isFocused() const { return m_table->hasFocus(); }

/// The same number stays at hand.
void TableCard::draw() {
    const auto current = m_table->currentIndex();
    m_model->show(data(), today());
    resizeEvent(nullptr);
    m_table->setCurrentIndex(
        m_model->index(std::clamp(current.row(), 0, m_model->rowCount() - 1), std::max(1, current.column())));
}

void TableCard::sayCurrent() {
    const auto current = m_table->currentIndex();
    if (m_table->hasFocus() && current.column() > 0)
        say(static_cast<size_t>(current.row()), static_cast<size_t>(current.column() - 1));
}

bool TableCard::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        update();
        if (event->type() == QEvent::FocusOut)
            sayWhatItIs();
        else
            QMetaObject::invokeMethod(this, &TableCard::sayCurrent, Qt::QueuedConnection);
    }
    return FigureCard::eventFilter(watched, event);
}

void TableCard::resizeEvent(QResizeEvent* event) {
    if (event)
        FigureCard::resizeEvent(event);
    const int columns = m_model->columnCount();
    if (columns > 1)
        m_table->fitColumns(m_table->width() * (nameShare - 1) / nameShare / (columns - 1));
}

} // namespace rapport::ui
