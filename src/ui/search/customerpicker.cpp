#include "ui/search/customerpicker.h"

#include "ui/search/hitdelegate.h"

#include <QKeyEvent>
#include <QListView>
#include <utility>

namespace rapport::ui {

using presentation::SearchModel;

namespace {

constexpr int mostRowsShown = 6;

} // namespace

CustomerPicker::CustomerPicker(QWidget* parent)
    : QLineEdit(parent)
    , m_list(new QListView(this)) {
    // A window of its own that never takes the keyboard: a list inside a small dialog would be cut off.
    m_list->setWindowFlags(Qt::ToolTip | Qt::FramelessWindowHint);
    m_list->setAttribute(Qt::WA_ShowWithoutActivating);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(tr("Matching customers"));
    m_list->setItemDelegate(new HitDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->hide();
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { takeRow(index.row()); });
    connect(this, &QLineEdit::textEdited, this, &CustomerPicker::typed);
}

void CustomerPicker::setSearch(SearchModel::Find find) {
    delete m_model;
    m_model = new SearchModel(std::move(find), SearchModel::Scope::Customers, this);
    m_list->setModel(m_model);
    connect(m_model, &SearchModel::settled, this, &CustomerPicker::showResults);
    connect(m_model, &SearchModel::failed, this, &CustomerPicker::failed);
}

void CustomerPicker::setCustomer(CustomerId id, const QString& name) {
    m_customer = id;
    setText(name);
    setCursorPosition(0);
    m_list->hide();
}

bool CustomerPicker::isListShown() const { return m_list->isVisible(); }

void CustomerPicker::typed(const QString& text) {
    m_takeWhenThere = false;
    if (m_customer.isValid()) {
        m_customer = {};
        Q_EMIT cleared();
    }
    m_model->setText(text);
}

void CustomerPicker::showResults() {
    for (int row = 0; row < m_model->rowCount(); ++row)
        m_list->setRowHidden(row, m_leftOut.contains(m_model->hitAt(row)->customer));
    const int first = nextRow(-1, 1);
    if (std::exchange(m_takeWhenThere, false)) {
        if (first >= 0)
            takeRow(first);
        if (first >= 0 && m_mustChoose && hasFocus())
            focusNextChild();
    } else if (first < 0 || !hasFocus() || text().trimmed().isEmpty()) {
        m_list->hide();
    } else {
        m_list->setCurrentIndex(m_model->index(first, 0));
        placeList();
        m_list->show();
        m_list->raise();
    }
    Q_EMIT looked();
}

void CustomerPicker::placeList() {
    const int rows = std::min(m_model->rowCount(), mostRowsShown);
    const int wanted = rows * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth();
    m_list->setGeometry(QRect(mapToGlobal(QPoint(0, height() + 2)), QSize(width(), wanted)));
}

int CustomerPicker::nextRow(int from, int by) const {
    for (int row = from + by; row >= 0 && row < m_model->rowCount(); row += by)
        if (!m_list->isRowHidden(row))
            return row;
    return -1;
}

void CustomerPicker::step(int by) {
    if (const int row = nextRow(m_list->currentIndex().row(), by); row >= 0)
        m_list->setCurrentIndex(m_model->index(row, 0));
}

void CustomerPicker::takeRow(int row) {
    const auto* hit = m_model->hitAt(row);
    if (hit == nullptr)
        return;
    const auto taken = *hit;
    setCustomer(taken.customer, taken.name);
    if (m_clears) {
        m_customer = {};
        clear();
    }
    Q_EMIT picked(taken.customer, taken.name, taken.organisation);
}

bool CustomerPicker::enter() {
    if (m_customer.isValid() || text().trimmed().isEmpty())
        return false;
    m_takeWhenThere = !m_model->isSettled();
    if (m_takeWhenThere)
        return true;
    const bool isListed = m_list->isVisible() && m_list->currentIndex().isValid();
    const int row = isListed ? m_list->currentIndex().row() : nextRow(-1, 1);
    if (row < 0)
        return false;
    takeRow(row);
    if (m_mustChoose)
        focusNextChild();
    return true;
}

bool CustomerPicker::settle() {
    if (m_customer.isValid() || text().trimmed().isEmpty())
        return m_customer.isValid();
    m_takeWhenThere = !m_model->isSettled();
    if (const int best = nextRow(-1, 1); best >= 0 && !m_takeWhenThere)
        takeRow(best);
    return m_customer.isValid();
}

void CustomerPicker::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Down:
        return step(1);
    case Qt::Key_Up:
        return step(-1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers().testFlag(Qt::ControlModifier))
            return event->ignore();
        if (enter())
            return;
        return m_mustChoose ? event->ignore() : Q_EMIT enterPressed();
    case Qt::Key_Escape:
        if (!m_list->isVisible())
            return event->ignore();
        return m_list->hide();
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void CustomerPicker::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    m_list->hide();
    if (m_mustChoose)
        settle();
}

} // namespace rapport::ui
