#include "ui/customers/rowsedit.h"

#include "ui/common/button.h"
#include "ui/common/plaintext.h"
#include "ui/theme/icons.h"

#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rapport::ui {

RowsEdit::RowsEdit(const QString& addLabel, const QString& removeLabel, QWidget* parent)
    : QWidget(parent)
    , m_removeLabel(removeLabel)
    , m_layout(new QVBoxLayout(this)) {
    m_layout->setContentsMargins({});
    m_layout->setSpacing(6);
    auto* add = new Button(addLabel, {}, Button::Kind::Plain, this);
    add->setIcon(icons::icon(u"add"_s));
    add->setAutoDefault(false);
    m_layout->addWidget(add, 0, Qt::AlignLeft);
    connect(add, &QAbstractButton::clicked, this, [this] {
        addRow()->setFocus(Qt::OtherFocusReason);
        Q_EMIT edited();
    });
}

QWidget* RowsEdit::addRow() {
    auto* line = new QWidget(this);
    auto* across = new QHBoxLayout(line);
    across->setContentsMargins({});
    across->setSpacing(6);
    auto* row = makeRow();
    takeAnyLength(row);
    across->addWidget(row, 1);
    auto* remove = new QToolButton(line);
    remove->setIcon(icons::icon(u"close"_s));
    remove->setAutoRaise(true);
    remove->setMinimumSize(28, 28);
    remove->setAccessibleName(m_removeLabel);
    remove->setToolTip(m_removeLabel);
    across->addWidget(remove, 0, Qt::AlignTop);
    connect(remove, &QToolButton::clicked, this, [this, row, line] {
        removeRow(row, line);
        Q_EMIT edited();
    });
    m_layout->insertWidget(m_layout->count() - 1, line);
    m_rows << row;
    m_lines << line;
    return row;
}

void RowsEdit::removeRow(QWidget* row, QWidget* line) {
    m_rows.removeOne(row);
    m_lines.removeOne(line);
    line->hide();
    line->deleteLater();
}

void RowsEdit::removeAll() {
    m_rows.clear();
    qDeleteAll(std::exchange(m_lines, {}));
}

} // namespace rapport::ui
