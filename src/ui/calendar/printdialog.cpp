#include "ui/calendar/printdialog.h"

#include "rapport/core/background.h"
#include "rapport/core/safefile.h"
#include "rapport/presentation/format.h"
#include "ui/common/button.h"
#include "ui/common/follow.h"
#include "ui/common/plaintext.h"

#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QPainter>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rapport::ui {

using namespace presentation;

namespace {
constexpr QSize previewSize(600, 430);
constexpr int entriesOfADay = 200; ///< of an agenda
} // namespace

PrintDialog::PrintDialog(const UiContext& context, const CalendarQuery& query, const CalendarViewer& viewer, QWidget* parent)
    : SheetDialog(tr("Print to PDF"), parent)
    , m_context(context)
    , m_query(query)
    , m_viewer(viewer)
    , m_view(new QComboBox(this))
    , m_paper(new QComboBox(this))
    , m_page(new QSpinBox(this))
    , m_preview(new QLabel(this))
    , m_pages(softLabel({}, this))
    , m_problem(problemLabel(this)) {
    setSheetWidth(previewSize.width() + 48);
    setUpChoices(query);
    m_preview->setFixedSize(previewSize);
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setAccessibleName(tr("Preview"));
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    for (QWidget* part : std::initializer_list<QWidget*>{m_view, m_paper, m_page, m_pages})
        line->addWidget(part);
    line->addStretch(1);
    body()->addLayout(line);
    body()->addWidget(m_preview);
    body()->addWidget(m_problem);
    connect(addButton(tr("Cancel"), tr("Esc")), &QPushButton::clicked, this, &QDialog::reject);
    m_save = addPrimaryButton(tr("Save PDF…"), tr("Enter"));
    m_save->setEnabled(false);
    connect(m_save, &QPushButton::clicked, this, &PrintDialog::choose);
    setFirstField(m_view);
    load();
}

void PrintDialog::setUpChoices(const CalendarQuery& query) {
    m_view->setAccessibleName(tr("What to print"));
    m_view->addItems({tr("Month"), tr("Week"), tr("Agenda")});
    m_view->setCurrentIndex(static_cast<int>(query.view));
    connect(m_view, &QComboBox::currentIndexChanged, this, &PrintDialog::load);
    m_paper->setAccessibleName(tr("Paper"));
    m_paper->addItems({u"A4"_s, tr("Letter")});
    m_paper->setCurrentIndex(static_cast<int>(usualPaper()));
    connect(m_paper, &QComboBox::currentIndexChanged, this, &PrintDialog::lay);
    m_page->setAccessibleName(tr("Page"));
    m_page->setMinimum(1);
    connect(m_page, &QSpinBox::valueChanged, this, &PrintDialog::showPage);
}

void PrintDialog::load() {
    CalendarQuery query = m_query;
    query.view = static_cast<CalendarView>(m_view->currentIndex());
    query.perDay = query.view == CalendarView::Agenda ? entriesOfADay : 0;
    m_loading.cancel();
    m_loading = storage::CancelToken::make();
    auto board = m_context.workspace.store.read(
        [query, viewer = m_viewer](storage::ReadSession& session) { return loadCalendar(session, query, viewer); }, m_loading);
    follow(board, this, m_context.messages, tr("The calendar could not be read."), [this](const CalendarBoard& loaded) {
        m_board = loaded;
        lay();
    });
}

void PrintDialog::lay() {
    if (!m_board)
        return;
    m_print.emplace(*m_board, m_viewer, static_cast<Paper>(m_paper->currentIndex()));
    m_page->setMaximum(m_print->pageCount());
    m_page->setVisible(m_print->pageCount() > 1);
    m_pages->setText(m_print->pageCount() > 1 ? tr("of %1 pages").arg(numberText(m_print->pageCount())) : tr("1 page"));
    m_save->setEnabled(true);
    showPage();
    Q_EMIT previewed();
}

void PrintDialog::showPage() {
    const QSizeF paper = m_print->pageSize();
    const double scale = std::min(previewSize.width() / paper.width(), previewSize.height() / paper.height());
    QPixmap pixmap((paper * scale * devicePixelRatioF()).toSize());
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    pixmap.fill(Qt::white);
    QPainter painter(&pixmap);
    painter.scale(scale, scale);
    m_print->paint(painter, m_page->value() - 1);
    painter.end();
    m_preview->setPixmap(pixmap);
}

void PrintDialog::choose() {
    const QString name = tr("Calendar %1.pdf").arg(m_query.day.toString(Qt::ISODate));
    m_context.dialogs.saveFile(this, tr("Print to PDF"), name, [this](const QString& file) { write(file); });
}

void PrintDialog::write(const QString& file) {
    m_save->setEnabled(false);
    presentation::await(
        inBackground([file, print = *m_print] { SafeFile::write(file, print.toPdf()); }), this,
        [this, file] {
            m_context.messages.done(tr("Printed to %1").arg(QFileInfo(file).fileName()), false);
            Q_EMIT saved(file);
            accept();
        },
        [this](const Error& error) {
            m_save->setEnabled(true);
            m_problem->setText(error.message());
            m_problem->show();
        });
}

} // namespace rapport::ui
