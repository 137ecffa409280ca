#include "ui/answers/answerpicker.h"

#include "rapport/presentation/answers.h"
#include "rapport/services/answers.h"
#include "ui/common/follow.h"
#include "ui/search/hitdelegate.h"

#include <QKeyEvent>
#include <QListView>
#include <utility>

namespace rapport::ui {

namespace {
constexpr int mostFound = 20;
constexpr int mostRowsShown = 6;
} // namespace

AnswerPicker::AnswerPicker(const UiContext& context, QWidget* parent)
    : QLineEdit(parent)
    , m_context(context)
    , m_model(tr("Answer"))
    , m_list(new QListView(this)) {
    setAccessibleName(tr("Search answers"));
    setPlaceholderText(tr("words of the question or the answer"));
    // A window of its own that never takes the keyboard: a list inside a small dialog would be cut off.
    m_list->setWindowFlags(Qt::ToolTip | Qt::FramelessWindowHint);
    m_list->setAttribute(Qt::WA_ShowWithoutActivating);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(tr("Matching answers"));
    m_list->setItemDelegate(new HitDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setModel(&m_model);
    m_list->hide();
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { take(index.row()); });
    connect(this, &QLineEdit::textEdited, this, &AnswerPicker::search);
}

void AnswerPicker::start() {
    clear();
    m_takeWhenThere = false;
    setFocus(Qt::ShortcutFocusReason);
    search();
}

void AnswerPicker::search() {
    m_settled = false;
    follow(services::searchAnswers(m_context.workspace, text(), mostFound), this, m_context.messages,
           tr("The answers could not be read."), [this, search = ++m_searches](std::vector<storage::AnswerRow> found) {
               if (search == m_searches)
                   showFound(std::move(found));
           });
}

void AnswerPicker::showFound(std::vector<storage::AnswerRow> found) {
    m_settled = true;
    m_found = std::move(found);
    m_model.show(presentation::answerRows(m_found));
    if (std::exchange(m_takeWhenThere, false) && !m_found.empty())
        return take(0);
    if (m_found.empty() || !hasFocus())
        return m_list->hide();
    m_list->setCurrentIndex(m_model.index(0, 0));
    const int rows = std::min(m_model.rowCount(), mostRowsShown);
    const int wanted = rows * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth();
    m_list->setGeometry(QRect(mapToGlobal(QPoint(0, height() + 2)), QSize(width(), wanted)));
    m_list->show();
    m_list->raise();
}

void AnswerPicker::step(int by) {
    const int row = m_list->currentIndex().row() + by;
    if (row >= 0 && row < m_model.rowCount())
        m_list->setCurrentIndex(m_model.index(row, 0));
}

void AnswerPicker::take(int row) {
    if (row < 0 || row >= static_cast<int>(m_found.size()))
        return;
    const storage::AnswerRow answer = m_found.at(static_cast<size_t>(row));
    m_list->hide();
    Q_EMIT picked(answer);
}

void AnswerPicker::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Down:
        return step(1);
    case Qt::Key_Up:
        return step(-1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_takeWhenThere = !m_settled;
        if (m_settled)
            take(std::max(0, m_list->currentIndex().row()));
        return;
    case Qt::Key_Escape:
        m_list->hide();
        return Q_EMIT left();
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void AnswerPicker::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    m_list->hide();
}

} // namespace rapport::ui
