#include "ui/customers/consentsedit.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace rapport::ui {

using domain::ConsentPurpose;

ConsentsEdit::ConsentsEdit(QWidget* parent)
    : QWidget(parent) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setColumnStretch(2, 1);
    addLine(ConsentPurpose::Keep, tr("We &keep their data"), tr("Agrees that we keep their data"));
    addLine(ConsentPurpose::Mailing, tr("&Mailings"), tr("Agrees to mailings"));
    addLine(ConsentPurpose::Feedback, tr("Asked how we are &doing"), tr("Agrees to being asked how we are doing"));
}

void ConsentsEdit::addLine(ConsentPurpose purpose, const QString& label, const QString& name) {
    Line line{purpose, new QComboBox(this), new QLineEdit(this)};
    line.said->setAccessibleName(name);
    line.said->addItem(tr("not asked"));
    line.said->addItem(tr("agreed"), true);
    line.said->addItem(tr("refused"), false);
    line.how->setAccessibleName(tr("%1: how they said so").arg(name));
    line.how->setPlaceholderText(tr("on the order form"));
    auto* words = new QLabel(label, this);
    words->setBuddy(line.said);
    auto* grid = static_cast<QGridLayout*>(layout());
    const int row = static_cast<int>(m_lines.size());
    grid->addWidget(words, row, 0);
    grid->addWidget(line.said, row, 1);
    grid->addWidget(line.how, row, 2);
    connect(line.said, &QComboBox::currentIndexChanged, this, [this, line] {
        line.how->setEnabled(line.said->currentData().isValid());
        if (!m_showing)
            Q_EMIT edited();
    });
    connect(line.how, &QLineEdit::textEdited, this, &ConsentsEdit::edited);
    m_lines.push_back(line);
}

void ConsentsEdit::setValue(const std::vector<domain::Consent>& consents) {
    m_showing = true;
    m_before = consents;
    for (const Line& line : m_lines) {
        const auto given = consentTo(consents, line.purpose);
        line.said->setCurrentIndex(given ? line.said->findData(*given) : 0);
        line.how->setEnabled(given.has_value());
        line.how->clear();
        for (const auto& consent : consents)
            if (consent.purpose == line.purpose)
                line.how->setText(consent.words);
    }
    m_showing = false;
}

std::vector<domain::Consent> ConsentsEdit::value() const {
    auto consents = m_before;
    for (const Line& line : m_lines) {
        const QVariant said = line.said->currentData();
        setConsent(consents, line.purpose, said.isValid() ? std::optional(said.toBool()) : std::nullopt, line.how->text());
    }
    return consents;
}

} // namespace rapport::ui
