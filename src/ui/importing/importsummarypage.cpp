#include "ui/importing/importsummarypage.h"

#include "importing/ui_importsummary.h"
#include "ui/common/chip.h"

#include <QHeaderView>
#include <QLocale>

namespace rapport::ui {

namespace {

constexpr int rowHeight = 28;

QString counted(qint64 count, const QString& words) { return words.arg(QLocale().toString(count)); }

} // namespace

ImportSummaryPage::ImportSummaryPage(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ImportSummary>())
    , m_model(new presentation::ProblemsModel(this)) {
    m_ui->setupUi(this);
    m_ui->problems->setModel(m_model);
    m_ui->problems->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_ui->problems->verticalHeader()->hide();
    m_ui->problems->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_ui->problems->horizontalHeader()->setStretchLastSection(true);
    m_ui->problems->horizontalHeader()->setAccessibleName(tr("Problem columns"));
    m_ui->problems->setTabKeyNavigation(false);
    m_ui->problems->setMinimumHeight(220);
}

ImportSummaryPage::~ImportSummaryPage() = default;

void ImportSummaryPage::show(const presentation::ImportModel& import) {
    m_ui->failures->setText(import.failures().join(QLatin1Char('\n')));
    m_ui->failures->setVisible(!import.failures().isEmpty());
    m_ui->words->setText(import.summaryWords());
    showCounts(import.summary());
    showProblems(import.summary());
}

void ImportSummaryPage::showCounts(const services::ImportSummary& summary) {
    while (QLayoutItem* item = m_ui->counts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    using presentation::Tone;
    const auto add = [this](qint64 count, const QString& words, Tone tone) {
        if (count > 0)
            m_ui->counts->addWidget(new Chip(counted(count, words), tone, this));
    };
    add(summary.created, tr("%1 new"), Tone::Green);
    add(summary.updated, tr("%1 updated"), Tone::Green);
    add(summary.unchanged, tr("%1 unchanged"), Tone::Neutral);
    add(summary.rejected, tr("%1 not imported"), Tone::Red);
    m_ui->counts->addStretch(1);
}

void ImportSummaryPage::showProblems(const services::ImportSummary& summary) {
    const auto shown = static_cast<qint64>(summary.problems.size());
    m_model->show(summary.problems);
    m_ui->problems->setVisible(shown > 0);
    m_ui->problemsTitle->setVisible(shown > 0);
    m_ui->problemsTitle->setText(summary.problemCount > shown
                                     ? tr("%1 things were not as expected; the first %2 are listed.")
                                           .arg(QLocale().toString(summary.problemCount), QLocale().toString(shown))
                                 : shown == 1 ? tr("One thing was not as expected:")
                                              : counted(shown, tr("%1 things were not as expected:")));
    m_ui->problems->resizeColumnToContents(presentation::ProblemsModel::File);
    m_ui->problems->setColumnWidth(presentation::ProblemsModel::Line, 72);
    m_ui->problems->setColumnWidth(presentation::ProblemsModel::Place, 72);
}

} // namespace rapport::ui
