#include "ui/importing/importsummarypage.h"

#include "importing/ui_importsummary.h"
#include "ui/common/button.h"
#include "ui/common/plaintext.h"

#include <QButtonGroup>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLocale>
#include <QStyledItemDelegate>
#include <QToolTip>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport::ui {

using presentation::ProblemsModel;
using services::ImportAction;

namespace {

constexpr int rowHeight = 28;
constexpr int nameWidth = 190;
constexpr int fieldWidth = 150;
constexpr int valueWidth = 220;
constexpr int fileWidth = 150;
constexpr int numberWidth = 60;

/// What has no room in its cell is said where one points at it.
class CellDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override {
        if (event->type() != QEvent::ToolTip || sizeHint(option, index).width() <= view->visualRect(index).width())
            return QStyledItemDelegate::helpEvent(event, view, option, index);
        QToolTip::showText(event->globalPos(), literally(index.data().toString()), view);
        return true;
    }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        option->text = isolated(option->text);
    }
};

} // namespace

ImportSummaryPage::ImportSummaryPage(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ImportSummary>())
    , m_changes(new presentation::ImportChangesModel(this))
    , m_problems(new ProblemsModel(this))
    , m_parts(new QButtonGroup(this)) {
    m_ui->setupUi(this);
    beginLines(this);
    m_ui->changes->setModel(m_changes);
    m_ui->problems->setModel(m_problems);
    setUpTable(m_ui->changes, tr("Columns of contacts"));
    setUpTable(m_ui->problems, tr("Problem columns"));
    for (int part = 0; part < PartCount; ++part) {
        auto* button = new Button({}, {}, Button::Kind::Plain, this);
        button->setCheckable(true);
        button->setAutoDefault(false);
        m_parts->addButton(button, part);
        m_ui->counts->addWidget(button);
    }
    m_ui->counts->addStretch(1);
    connect(m_parts, &QButtonGroup::idClicked, this, &ImportSummaryPage::showPart);
}

ImportSummaryPage::~ImportSummaryPage() = default;

void ImportSummaryPage::setUpTable(QTableView* table, const QString& headerName) const {
    table->verticalHeader()->setDefaultSectionSize(rowHeight);
    table->verticalHeader()->hide();
    table->setItemDelegate(new CellDelegate(table));
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setAccessibleName(headerName);
    table->setTabKeyNavigation(false);
    table->setMinimumHeight(220);
}

void ImportSummaryPage::show(const presentation::ImportModel& import) {
    m_summary = import.summary();
    m_ui->failures->setText(import.failures().join(u'\n'));
    m_ui->failures->setVisible(!import.failures().isEmpty());
    m_ui->words->setText(import.summaryWords());
    showCounts();
}

qint64 ImportSummaryPage::countOf(int part) const {
    switch (part) {
    case Created:
        return m_summary.created;
    case Updated:
        return m_summary.updated;
    case Unchanged:
        return m_summary.unchanged;
    default:
        return m_summary.problemCount;
    }
}

qint64 ImportSummaryPage::listedOf(int part) const {
    if (part == Problems)
        return static_cast<qint64>(m_summary.problems.size());
    return std::count_if(m_summary.changes.begin(), m_summary.changes.end(),
                         [part](const auto& change) { return static_cast<int>(change.action) == part; });
}

/// The first one that has rows is shown, those that need a look before those that do not.
void ImportSummaryPage::showCounts() {
    const QStringList words{tr("New"), tr("Updated"), tr("Unchanged"), tr("Problems")};
    int first = -1;
    for (const int part : {Updated, Problems, Created, Unchanged})
        first = first < 0 && countOf(part) > 0 ? part : first;
    for (int part = 0; part < PartCount; ++part) {
        auto* button = static_cast<Button*>(m_parts->button(part));
        button->setLabel(tr("%1 · %2", "Updated, 12").arg(words[part], QLocale().toString(countOf(part))));
        button->setVisible(countOf(part) > 0);
        button->setChecked(part == first);
    }
    m_hasRows = first >= 0 && listedOf(first) > 0;
    showPart(first);
}

void ImportSummaryPage::showPart(int part) {
    // What is no contact, as the entries of a calendar, is counted and not listed.
    const bool isListed = part >= 0 && listedOf(part) > 0;
    m_ui->changes->setVisible(isListed && part != Problems);
    m_ui->problems->setVisible(isListed && part == Problems);
    const qint64 hidden = isListed ? countOf(part) - listedOf(part) : 0;
    m_ui->more->setText(tr("and %1 more").arg(QLocale().toString(hidden)));
    m_ui->more->setVisible(hidden > 0);
    if (part == Problems) {
        m_problems->show(m_summary.problems);
        m_ui->problems->setColumnWidth(ProblemsModel::File, fileWidth);
        m_ui->problems->setColumnWidth(ProblemsModel::Line, numberWidth);
        m_ui->problems->setColumnWidth(ProblemsModel::Place, numberWidth);
    } else if (part >= 0) {
        const auto action = static_cast<ImportAction>(part);
        m_changes->show(m_summary, action);
        m_ui->changes->setColumnWidth(0, action == ImportAction::Updated ? nameWidth : nameWidth + fieldWidth);
        m_ui->changes->setColumnWidth(1, action == ImportAction::Updated ? fieldWidth : valueWidth);
        // Before and after get the same.
        m_ui->changes->horizontalHeader()->setSectionResizeMode(2, action == ImportAction::Updated ? QHeaderView::Stretch
                                                                                                   : QHeaderView::Interactive);
        m_ui->changes->setColumnWidth(2, numberWidth);
    }
}

} // namespace rapport::ui
