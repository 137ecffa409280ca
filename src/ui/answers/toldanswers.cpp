#include "ui/answers/toldanswers.h"

#include "rapport/presentation/answers.h"
#include "rapport/services/answers.h"
#include "ui/answers/answerpicker.h"
#include "ui/answers/toldrow.h"
#include "ui/common/follow.h"

#include <QVBoxLayout>

namespace rapport::ui {

ToldAnswers::ToldAnswers(const UiContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_column(new QVBoxLayout(this))
    , m_picker(new AnswerPicker(context, this)) {
    setAccessibleName(tr("Answers told"));
    m_column->setContentsMargins({});
    m_column->setSpacing(6);
    m_column->addWidget(m_picker);
    m_picker->hide();
    hide();
    connect(m_picker, &AnswerPicker::picked, this, [this](const storage::AnswerRow& answer) {
        m_picker->hide();
        compare(addRow({answer.id, answer.version, answer.words}));
        Q_EMIT changed();
        Q_EMIT done();
    });
    connect(m_picker, &AnswerPicker::left, this, [this] {
        m_picker->hide();
        setVisible(!m_rows.isEmpty());
        Q_EMIT done();
    });
}

std::vector<domain::ToldAnswer> ToldAnswers::told() const {
    std::vector<domain::ToldAnswer> all;
    for (const ToldRow* row : m_rows)
        all.push_back(row->value());
    return all;
}

void ToldAnswers::setTold(const std::vector<domain::ToldAnswer>& told) {
    if (told == this->told())
        return;
    qDeleteAll(m_rows);
    m_rows.clear();
    for (const auto& one : told)
        compare(addRow(one));
    setVisible(!m_rows.isEmpty());
}

void ToldAnswers::setCustomers(const std::vector<CustomerId>& customers, InteractionId interaction) {
    if (customers == m_customers && interaction == m_interaction)
        return;
    m_customers = customers;
    m_interaction = interaction;
    for (ToldRow* row : m_rows)
        compare(row);
}

void ToldAnswers::start() {
    show();
    m_picker->show();
    m_picker->start();
}

ToldRow* ToldAnswers::addRow(const domain::ToldAnswer& told) {
    auto* row = new ToldRow(told, this);
    m_column->insertWidget(m_column->indexOf(m_picker), row);
    m_rows << row;
    connect(row, &ToldRow::edited, this, [this, row] {
        compare(row);
        Q_EMIT changed();
    });
    connect(row, &ToldRow::removeRequested, this, [this, row] { drop(row); });
    show();
    return row;
}

void ToldAnswers::drop(ToldRow* row) {
    m_rows.removeOne(row);
    row->hide();
    row->deleteLater();
    setVisible(!m_rows.isEmpty());
    Q_EMIT changed();
    Q_EMIT done();
}

void ToldAnswers::compare(ToldRow* row) {
    if (m_customers.empty())
        return row->setBefore({});
    const auto& clock = m_context.workspace.clock;
    const auto asked = row->value();
    follow(services::toldDifferently(m_context.workspace, m_customers, asked, m_interaction), row, m_context.messages,
           tr("What was told before could not be read."),
           [row, asked, today = clock.today(), zone = clock.zone()](const std::optional<storage::AnswerTelling>& earlier) {
               if (row->value() != asked)
                   return; // typed on meanwhile: answers may overtake each other
               row->setBefore(earlier ? presentation::toldBeforeText(*earlier, today, zone) : QString());
           });
}

} // namespace rapport::ui
