#include "ui/editing/conflictsheet.h"

#include "rapport/presentation/words.h"
#include "ui/common/button.h"
#include "ui/common/plaintext.h"
#include "ui/editing/choicecard.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QLabel>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rapport::ui {

namespace {
constexpr int sheetWidth = 680;
constexpr int contentWidth = sheetWidth - 40 - 16; ///< within the margins, beside a scroll bar
constexpr int tallestList = 380;
} // namespace

ConflictSheet::ConflictSheet(const presentation::Conflict& conflict, QWidget* editor)
    : SheetDialog(conflict.title, editor)
    , m_scroll(new QScrollArea(this))
    , m_problem(problemLabel(this)) {
    setSheetWidth(sheetWidth);
    body()->addWidget(
        softLabel(tr("You both changed this. Choose by M (mine) or T (theirs); the rest is brought together."), this));
    addLines(conflict.lines);
    body()->addWidget(m_scroll, 1);
    body()->addWidget(m_problem);
    addFooter();
    setFirstField(m_rows.front().mine);
}

void ConflictSheet::addLines(const std::vector<presentation::ConflictLine>& lines) {
    auto* content = new QWidget;
    auto* list = new QVBoxLayout(content);
    list->setContentsMargins(0, 8, 4, 0);
    list->setSpacing(6);
    for (const auto& line : lines)
        addLine(line, list);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAccessibleName(tr("Fields that both changed"));
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false);
    m_scroll->setMinimumHeight(std::min(list->totalHeightForWidth(contentWidth), tallestList));
}

void ConflictSheet::addLine(const presentation::ConflictLine& line, QVBoxLayout* list) {
    const auto label = presentation::capitalised(line.label);
    const auto spoken = [](const QString& value) { return value.isEmpty() ? tr("nothing") : value; };
    if (list->count() > 0)
        list->addSpacing(10);
    list->addWidget(sectionLabel(label, this));
    list->addWidget(softLabel(tr("Was: %1").arg(spoken(line.base)), this));
    auto* mine = new ChoiceCard(tr("Mine"), line.mine, tr("%1: mine, %2").arg(label, spoken(line.mine)), this);
    auto* theirs = new ChoiceCard(tr("Theirs"), line.theirs, tr("%1: theirs, %2").arg(label, spoken(line.theirs)), this);
    auto* group = new QButtonGroup(this);
    auto* pair = new QHBoxLayout;
    pair->setSpacing(10);
    for (auto* card : {mine, theirs}) {
        group->addButton(card->button());
        card->button()->installEventFilter(this);
        pair->addWidget(card, 1);
    }
    list->addLayout(pair);
    m_rows.push_back({line.field, label, mine->button(), theirs->button()});
}

void ConflictSheet::addFooter() {
    const auto addAll = [this](const QString& text, const QString& key, Side side) {
        auto* button = new Button(text, key, Button::Kind::Plain, this);
        button->setAutoDefault(false);
        connect(button, &QAbstractButton::clicked, this, [this, side] { chooseAll(side); });
        addFooterWidget(button);
    };
    addAll(tr("All mine"), tr("Shift M"), Side::Mine);
    addAll(tr("All theirs"), tr("Shift T"), Side::Theirs);
    auto* cancel = addButton(tr("Back"), tr("Esc"));
    cancel->setAutoDefault(false);
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(addPrimaryButton(tr("Save"), tr("Enter")), &QAbstractButton::clicked, this, &ConflictSheet::accept);
}

void ConflictSheet::accept() {
    if (const auto row = firstUnchosen()) {
        m_problem->setText(tr("Choose whose “%1” to keep: press M for mine or T for theirs.").arg(m_rows[*row].label));
        m_problem->show();
        return focusRow(*row);
    }
    QSet<QString> fieldsOfTheirs;
    for (const auto& row : m_rows)
        if (row.theirs->isChecked())
            fieldsOfTheirs.insert(row.field);
    SheetDialog::accept();
    Q_EMIT chosen(fieldsOfTheirs);
}

std::optional<size_t> ConflictSheet::firstUnchosen() const {
    for (size_t row = 0; row < m_rows.size(); ++row)
        if (!m_rows[row].mine->isChecked() && !m_rows[row].theirs->isChecked())
            return row;
    return {};
}

size_t ConflictSheet::currentRow() const {
    for (size_t row = 0; row < m_rows.size(); ++row)
        if (m_rows[row].mine->hasFocus() || m_rows[row].theirs->hasFocus())
            return row;
    return firstUnchosen().value_or(m_rows.size() - 1);
}

void ConflictSheet::focusRow(size_t row) {
    auto* button = m_rows[row].theirs->isChecked() ? m_rows[row].theirs : m_rows[row].mine;
    button->setFocus(Qt::ShortcutFocusReason);
    m_scroll->ensureWidgetVisible(button->parentWidget());
}

void ConflictSheet::move(int step) {
    const auto row = static_cast<qsizetype>(currentRow()) + step;
    if (row >= 0 && row < static_cast<qsizetype>(m_rows.size()))
        focusRow(static_cast<size_t>(row));
}

void ConflictSheet::choose(Side side) {
    const size_t row = currentRow();
    (side == Side::Mine ? m_rows[row].mine : m_rows[row].theirs)->setChecked(true);
    m_problem->hide();
    focusRow(firstUnchosen().value_or(row));
}

void ConflictSheet::chooseAll(Side side) {
    for (const auto& row : m_rows)
        (side == Side::Mine ? row.mine : row.theirs)->setChecked(true);
    m_problem->hide();
    focusRow(currentRow());
}

bool ConflictSheet::handleKey(const QKeyEvent& event) {
    const auto held = event.modifiers() & ~Qt::KeypadModifier;
    if (held != Qt::NoModifier && held != Qt::ShiftModifier)
        return false;
    const bool all = held == Qt::ShiftModifier;
    switch (event.key()) {
    case Qt::Key_M:
        all ? chooseAll(Side::Mine) : choose(Side::Mine);
        return true;
    case Qt::Key_T:
        all ? chooseAll(Side::Theirs) : choose(Side::Theirs);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_Down:
        move(1);
        return true;
    default:
        return false;
    }
}

/// The buttons and the list would take the arrows for themselves.
bool ConflictSheet::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress && handleKey(*static_cast<QKeyEvent*>(event)))
        return true;
    return SheetDialog::eventFilter(watched, event);
}

void ConflictSheet::keyPressEvent(QKeyEvent* event) {
    if (!handleKey(*event))
        SheetDialog::keyPressEvent(event);
}

} // namespace rapport::ui
