#include "ui/answers/toldrow.h"

#include "ui/common/plaintext.h"
#include "ui/theme/icons.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace rapport::ui {

ToldRow::ToldRow(const domain::ToldAnswer& told, QWidget* parent)
    : QWidget(parent)
    , m_told(told)
    , m_words(new QLineEdit(QString(told.words).replace(u'\n', u' '), this))
    , m_before(softLabel({}, this)) {
    setAccessibleName(tr("Told"));
    m_words->setMaxLength(std::numeric_limits<int>::max());
    m_words->setAccessibleName(tr("As told"));
    m_words->setCursorPosition(0);
    auto* remove = new QPushButton(icons::icon(u"close"_s), {}, this);
    remove->setAccessibleName(tr("Was not told"));
    remove->setToolTip(tr("Was not told"));
    remove->setFlat(true);
    remove->setAutoDefault(false);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setColumnStretch(1, 1);
    grid->addWidget(plainLabel(tr("Told"), this), 0, 0);
    grid->addWidget(m_words, 0, 1);
    grid->addWidget(remove, 0, 2);
    grid->addWidget(m_before, 1, 1, 1, 2);
    m_before->hide();
    setFocusProxy(m_words);
    connect(m_words, &QLineEdit::textEdited, this, &ToldRow::edited);
    connect(remove, &QPushButton::clicked, this, &ToldRow::removeRequested);
}

/// Words that nobody touched keep their lines.
domain::ToldAnswer ToldRow::value() const {
    domain::ToldAnswer told = m_told;
    if (m_words->text() != QString(m_told.words).replace(u'\n', u' '))
        told.words = m_words->text();
    return told;
}

void ToldRow::setBefore(const QString& words) {
    m_before->setText(words);
    m_before->setAccessibleName(words);
    m_before->setVisible(!words.isEmpty());
}

} // namespace rapport::ui
