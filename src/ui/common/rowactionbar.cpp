#include "ui/common/rowactionbar.h"

#include "ui/common/button.h"

#include <QHBoxLayout>

namespace rapport::ui {

RowActionBar::RowActionBar(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
    setAccessibleName(tr("Actions of the selected row"));
    hide();
}

void RowActionBar::setActions(const presentation::RowActions& actions) {
    if (actions == m_actions)
        return;
    m_actions = actions;
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        // A button may be the one whose click led here.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const presentation::RowAction& action : actions) {
        if (!action.button)
            continue;
        auto* button = new Button(action.label, action.key, Button::Kind::Plain, this);
        // The keyboard stays in the list; the buttons have their keys.
        button->setFocusPolicy(Qt::NoFocus);
        button->setEnabled(action.refused.isEmpty());
        button->setToolTip(action.refused);
        connect(button, &QPushButton::clicked, this, [this, id = action.id] { Q_EMIT triggered(id); });
        m_layout->addWidget(button);
        button->show();
    }
    adjustSize();
}

} // namespace rapport::ui
