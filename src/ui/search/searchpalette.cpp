#include "ui/search/searchpalette.h"

#include "ui/common/plaintext.h"
#include "ui/common/writing.h"
#include "ui/search/hitdelegate.h"
#include "ui/search/searchfield.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rapport::ui {

using presentation::SearchModel;

namespace {

constexpr int mostRowsShown = 8;

QString wordsOf(const QAction& action) { return spoken(action.text().section(u'\t', 0, 0)); }

} // namespace

SearchPalette::SearchPalette(const UiContext& context, QWidget* parent)
    : SheetDialog(tr("Search everything"), parent)
    , m_model(presentation::everythingSearch(context.workspace), SearchModel::Scope::Everything)
    , m_read(context.workspace.clock, services::LineFor::Promise, presentation::storeSearch(context.workspace))
    , m_mayWrite(readOnlyReason(context).isEmpty())
    , m_field(new SearchField(tr("Customers, conversations, commitments, answers, commands"), {}, this))
    , m_list(new QListView(this))
    , m_hint(softLabel({}, this)) {
    setSheetWidth(640);
    m_field->setAccessibleName(tr("Search for"));
    m_field->setMinimumHeight(38);
    m_field->installEventFilter(this);
    m_list->setAccessibleName(tr("Found"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new HitDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    body()->addWidget(m_field);
    body()->addWidget(m_list);
    body()->addWidget(m_hint);
    setFirstField(m_field);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_takeWhenThere = false;
        m_row = 0;
        m_read.setText(text);
        m_model.setText(text);
    });
    connect(&m_read, &presentation::QuickLine::changed, this, &SearchPalette::showOffers);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { take(index.row()); });
    connect(&m_model, &SearchModel::settled, this, &SearchPalette::showResults);
    connect(&m_model, &SearchModel::failed, this,
            [this](const QString& message) { m_hint->setText(tr("The search failed. %1").arg(message)); });
    showResults();
}

void SearchPalette::setActions(const QList<QAction*>& actions) {
    std::vector<SearchModel::Command> commands;
    m_actions.clear();
    for (auto* action : actions) {
        if (action->isSeparator() || !action->isVisible() || !action->isEnabled())
            continue;
        m_actions << action;
        commands.push_back({wordsOf(*action), action->iconText(), action->shortcut().toString(QKeySequence::NativeText)});
    }
    m_model.setCommands(std::move(commands));
}

void SearchPalette::setText(const QString& text) { m_field->setText(text); }

/// A line that says when something is due can become a promise at once.
void SearchPalette::showOffers() {
    if (!m_mayWrite || !m_read.reading().due)
        return m_model.setOffers({});
    QStringList said;
    for (const auto& chip : m_read.chips())
        said << chip.text;
    const auto second = said.join(u" · "_s);
    const auto& words = m_read.reading().text;
    m_model.setOffers({{tr("New commitment: %1").arg(words), second}, {tr("Log: %1").arg(words), second}});
}

void SearchPalette::showResults() {
    const int rows = m_model.rowCount();
    m_row = std::clamp(m_row, 0, std::max(0, rows - 1));
    if (std::exchange(m_takeWhenThere, false) && rows > 0)
        return take(m_row);
    m_list->setCurrentIndex(m_model.index(m_row, 0));
    m_list->setFixedHeight(std::min(std::max(rows, 1), mostRowsShown) * std::max(m_list->sizeHintForRow(0), 0));
    m_list->setVisible(rows > 0);
    const bool typed = !m_model.text().trimmed().isEmpty();
    m_hint->setText(rows == 0 && typed ? tr("Nothing found.") : tr("Enter opens · Ctrl+L logs an interaction · Esc closes"));
}

void SearchPalette::step(int by) {
    m_row = std::max(0, m_row + by);
    if (m_model.isSettled())
        showResults();
}

void SearchPalette::takeCurrent() {
    if (!m_model.isSettled())
        m_takeWhenThere = true;
    else
        take(m_row);
}

void SearchPalette::take(int row) {
    const auto* found = m_model.hitAt(row);
    if (found != nullptr) {
        const auto hit = *found;
        accept();
        if (hit.answer.isValid())
            Q_EMIT answerOpened(hit.answer);
        else if (hit.commitment.isValid())
            Q_EMIT commitmentOpened(hit.commitment, hit.customer);
        else
            Q_EMIT customerOpened(hit.customer);
        return;
    }
    if (const int offer = m_model.offerAt(row); offer >= 0) {
        const auto line = m_field->text();
        accept();
        if (offer == 0)
            Q_EMIT promiseTyped(line);
        else
            Q_EMIT conversationTyped(line);
        return;
    }
    const int command = m_model.commandAt(row);
    if (command < 0)
        return;
    const auto action = m_actions[command];
    accept();
    if (action)
        action->trigger();
}

void SearchPalette::logCurrent() {
    const auto* hit = m_model.hitAt(m_row);
    if (hit == nullptr || !hit->customer.isValid())
        return;
    const auto customer = hit->customer;
    accept();
    Q_EMIT logRequested(customer);
}

bool SearchPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_field || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride))
        return SheetDialog::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool log = key->key() == Qt::Key_L && key->modifiers() == Qt::ControlModifier;
    if (event->type() == QEvent::ShortcutOverride) {
        if (log)
            event->accept(); // ours while the box is open, not the window's
        return log;
    }
    switch (key->key()) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_PageDown:
        step(mostRowsShown);
        return true;
    case Qt::Key_PageUp:
        step(-mostRowsShown);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        takeCurrent();
        return true;
    case Qt::Key_Escape:
        reject();
        return true;
    default:
        break;
    }
    if (!log)
        return false;
    logCurrent();
    return true;
}

} // namespace rapport::ui
