#include "ui/insights/chartspanel.h"

#include "rapport/core/background.h"
#include "rapport/core/safefile.h"
#include "rapport/presentation/format.h"
#include "ui/commitments/perioddialog.h"
#include "ui/common/button.h"
#include "ui/common/follow.h"
#include "ui/common/plaintext.h"
#include "ui/insights/chartcard.h"
#include "ui/insights/chartprint.h"
#include "ui/insights/figuresheet.h"
#include "ui/insights/tablecard.h"

#include <QButtonGroup>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace rapport::ui {

namespace {
constexpr int cardWidth = 380; ///< at least
constexpr int gap = 12;
} // namespace

ChartsPanel::ChartsPanel(const UiContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_period(softLabel({}, this))
    , m_choices(new QButtonGroup(this))
    , m_content(new QWidget)
    , m_grid(new QGridLayout(m_content)) {
    setAccessibleName(tr("Charts"));
    m_grid->setContentsMargins({});
    m_grid->setSpacing(gap);
    for (const auto chart : services::charts) {
        FigureCard* card = nullptr;
        if (chart == services::Chart::Spread)
            card = new TableCard(chart, m_content);
        else
            card = new ChartCard(chart, m_content);
        m_cards.push_back(card);
        connect(card, &FigureCard::barOpened, this,
                [this, card](const services::ChartGroup& group, const QString& series, const QString& words) {
                    openBar(*card, group, series, words);
                });
    }
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("Charts"));
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(m_content);
    m_content->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(8);
    column->addLayout(periodLine());
    column->addWidget(scroll, 1);
    setFocusProxy(m_cards.front());
    arrange();
}

ChartsPanel::~ChartsPanel() { m_token.cancel(); }

QLayout* ChartsPanel::periodLine() {
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    for (const int weeks : {4, 12, 52})
        addWeeks(line, weeks);
    auto* own = addButton(line, tr("Other days…"), tr("Other days…"), &ChartsPanel::askPeriod);
    own->setCheckable(true);
    m_choices->addButton(own, 0);
    line->addWidget(m_period, 1);
    addButton(line, tr("Save as table"), tr("Save the charts as a table…"), &ChartsPanel::saveTable);
    addButton(line, tr("Print"), tr("Print the charts to PDF…"), &ChartsPanel::print);
    return line;
}

void ChartsPanel::addWeeks(QHBoxLayout* line, int weeks) {
    auto* button = new Button(tr("%1 weeks").arg(weeks), {}, Button::Kind::Plain, this);
    button->setCheckable(true);
    button->setChecked(weeks == m_weeks);
    m_choices->addButton(button, weeks);
    line->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, weeks] {
        m_weeks = weeks;
        reload();
    });
}

Button* ChartsPanel::addButton(QHBoxLayout* line, const QString& label, const QString& name, void (ChartsPanel::*act)()) {
    auto* button = new Button(label, {}, Button::Kind::Plain, this);
    button->setAccessibleName(name);
    line->addWidget(button);
    connect(button, &QPushButton::clicked, this, act);
    return button;
}

void ChartsPanel::askPeriod() {
    auto* dialog = new PeriodDialog(m_days, this);
    connect(dialog, &PeriodDialog::chosen, this, [this](const domain::Period& days) {
        m_weeks = 0;
        m_days = days;
        reload();
    });
    connect(dialog, &QDialog::finished, this, [this] { m_choices->button(m_weeks)->setChecked(true); });
    dialog->open();
}

/// Whole weeks, the one at hand the last of them.
void ChartsPanel::reload() {
    const QDate today = m_context.workspace.clock.today();
    if (m_weeks > 0)
        m_days = {today.addDays(1 - today.dayOfWeek() - 7 * qint64{m_weeks - 1}), today};
    m_period->setText(tr("%1 to %2").arg(presentation::dayText(m_days.from, today), presentation::dayText(m_days.to, today)));
    m_token.cancel();
    m_token = storage::CancelToken::make();
    m_loaded = 0;
    for (FigureCard* card : m_cards)
        load(*card);
}

void ChartsPanel::load(FigureCard& card) {
    follow(services::chartData(m_context.workspace, card.chart(), m_days, m_token), this, m_context.messages,
           tr("A chart could not be read."), [this, &card, token = m_token](const services::ChartData& read) {
               if (token.isCancelled())
                   return;
               card.show(read, m_context.workspace.clock.today());
               if (++m_loaded == m_cards.size())
                   Q_EMIT filled();
           });
}

void ChartsPanel::openBar(const FigureCard& card, const services::ChartGroup& group, const QString& series,
                          const QString& words) {
    auto* sheet = new FigureSheet(m_context, {card.chart(), group, series, m_days, words}, this);
    connect(sheet, &FigureSheet::customerOpened, this, &ChartsPanel::customerOpened);
    sheet->open();
}

void ChartsPanel::arrange() {
    const int columns = std::clamp((width() + gap) / (cardWidth + gap), 1, 3);
    if (std::exchange(m_columns, columns) == columns)
        return;
    for (int place = 0; place < static_cast<int>(m_cards.size()); ++place)
        m_grid->addWidget(m_cards[static_cast<size_t>(place)], place / columns, place % columns);
}

void ChartsPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

std::vector<services::ChartData> ChartsPanel::shown() const {
    std::vector<services::ChartData> all;
    for (const FigureCard* card : m_cards)
        all.push_back(card->data());
    return all;
}

void ChartsPanel::print() {
    const QString name = tr("Charts %1.pdf").arg(m_days.to.toString(Qt::ISODate));
    m_context.dialogs.saveFile(this, tr("Print the charts to PDF"), name, [this](const QString& file) {
        // Scenes are drawn where they live.
        const QByteArray pdf = chartsAsPdf(shown(), tr("Charts: %1").arg(m_period->text()), presentation::usualPaper());
        write(file, [pdf] { return pdf; });
    });
}

void ChartsPanel::saveTable() {
    const QString name = tr("Charts %1.csv").arg(m_days.to.toString(Qt::ISODate));
    m_context.dialogs.saveFile(this, tr("Save the charts as a table"), name, [this](const QString& file) {
        write(file, [charts = shown()] { return presentation::toCsv(charts); });
    });
}

void ChartsPanel::write(const QString& file, const std::function<QByteArray()>& make) {
    follow(inBackground([file, make] { SafeFile::write(file, make()); }), this, m_context.messages,
           tr("The charts were not written."), [this, file] {
               m_context.messages.done(tr("Written to %1").arg(QFileInfo(file).fileName()), false);
               Q_EMIT written(file);
           });
}

} // namespace rapport::ui
