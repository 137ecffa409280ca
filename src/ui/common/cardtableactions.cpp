#include "ui/common/cardtable.h"
#include "ui/common/rowactionbar.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QMenu>

// What can be done with the selected row: its buttons, its keys and its menu.

namespace rapport::ui {

using namespace presentation;

void CardTable::setActionsShown(bool shown) {
    m_actionsShown = shown;
    placeActions();
}

void CardTable::setRowActions(const RowActions& all) {
    for (const RowAction& each : all) {
        auto* action = new QAction(each.label, this);
        action->setData(each.id);
        action->setShortcut(QKeySequence(each.key));
        // Letters are commands in the list only, not in a field or a choice beside it.
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, [this, id = each.id] {
            if (const QModelIndex index = selectedRow(); index.isValid())
                Q_EMIT actionTriggered(index, id);
        });
        addAction(action);
        m_rowActions << action;
    }
    enableActions();
}

QAction* CardTable::rowAction(const QString& id) const {
    const auto found = std::find_if(m_rowActions.begin(), m_rowActions.end(),
                                    [&id](const QAction* action) { return action->data().toString() == id; });
    return found == m_rowActions.end() ? nullptr : *found;
}

void CardTable::trigger(const QString& id) {
    if (QAction* action = rowAction(id))
        action->trigger(); // which a disabled one does not
}

void CardTable::setReadOnly(const QString& reason) {
    m_readOnly = reason;
    m_actions->setEnabled(reason.isEmpty());
    m_actions->setToolTip(reason);
    enableActions();
}

/// As the selected row offers them, in its own words.
void CardTable::enableActions() {
    const QModelIndex index = selectedRow();
    const RowActions offered = index.isValid() ? index.data(ActionsRole).value<RowActions>() : RowActions();
    for (QAction* action : m_rowActions) {
        const auto found = std::find_if(offered.begin(), offered.end(),
                                        [action](const RowAction& each) { return each.id == action->data().toString(); });
        const QString refused = found != offered.end() ? found->refused : QString();
        action->setEnabled(found != offered.end() && m_readOnly.isEmpty() && refused.isEmpty());
        action->setStatusTip(m_readOnly.isEmpty() ? refused : m_readOnly);
        if (found != offered.end())
            action->setText(found->label);
    }
}

int CardTable::actionsWidth(int row) const {
    return !m_actions->isHidden() && row == currentIndex().row() ? m_actions->width() + 8 : 0;
}

void CardTable::placeActions() {
    const QModelIndex index = selectedRow();
    const RowActions wanted = m_actionsShown && index.isValid() ? index.data(ActionsRole).value<RowActions>() : RowActions();
    m_actions->setActions(wanted);
    enableActions();
    const bool any = std::any_of(wanted.begin(), wanted.end(), [](const RowAction& action) { return action.button; });
    m_actions->setVisible(any);
    if (!any)
        return;
    const int top = rowViewportPosition(index.row());
    const QSize size = m_actions->sizeHint();
    const QRect row(0, top, viewport()->width(), rowHeight(index.row()));
    const QRect place(row.right() - size.width() - 11, row.center().y() - size.height() / 2, size.width(), size.height());
    putActions(QStyle::visualRect(layoutDirection(), row, place));
}

/// Over the table, not in it: to a screen reader a table has cells and nothing else, so that buttons inside it could not be
/// found.
void CardTable::putActions(const QRect& place) {
    QWidget* host = parentWidget() ? parentWidget() : viewport();
    if (m_actions->parentWidget() != host)
        m_actions->setParent(host);
    m_actions->setGeometry(QRect(viewport()->mapTo(host, place.topLeft()), place.size()));
    m_actions->setVisible(viewport()->rect().contains(place));
    m_actions->raise();
}

void CardTable::contextMenuEvent(QContextMenuEvent* event) {
    if (event->reason() == QContextMenuEvent::Keyboard)
        openMenu();
    else
        showMenu(event->globalPos());
}

void CardTable::openMenu() { showMenu(viewport()->mapToGlobal(visualRect(selectedRow()).center())); }

void CardTable::showMenu(const QPoint& place) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Actions of the selected row"));
    for (QAction* action : actions()) {
        if (action->isEnabled())
            menu->addAction(action);
    }
    if (menu->isEmpty())
        delete menu;
    else
        menu->popup(place);
}

} // namespace rapport::ui
