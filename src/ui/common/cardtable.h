#pragma once

#include "rapport/presentation/rowroles.h"
#include "rapport/services/workspace.h"

#include <QTableView>

namespace rapport::ui {

class RowActionBar;

/// The one list of the window: a table drawn as cards by RowDelegate, moved through by arrows or J and K, with the selected
/// row's actions as buttons at its end, as single keys and on its menu. A column's text, chip and second line come from the roles
/// in presentation/rowroles.h; a model of one column is a list. Rows that come, go or move above those on screen do not move
/// these.
class CardTable : public QTableView {
    Q_OBJECT

public:
    /// `name` is the accessible name, the page's name.
    explicit CardTable(const QString& name, QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    /// All rows alike, heights never asked of the model: for lists of any length.
    void setUniformRows(bool twoLines);
    /// Column titles as the top of the card; clicking one sorts where sorting is enabled.
    void setHeaderShown(bool shown);
    /// Whether the selected row's buttons are shown (keys work in any case).
    void setActionsShown(bool shown);
    /// All that rows of this table may offer (ActionsRole), as actions() with their keys: enabled where the selected row offers
    /// it, triggered by its key, from the row's menu, or from any other menu that shows it.
    void setRowActions(const presentation::RowActions& all);
    /// The one with this RowAction::id; null for none.
    [[nodiscard]] QAction* rowAction(const QString& id) const;
    /// As by its key: nothing happens where the selected row does not offer it.
    void trigger(const QString& id);
    /// Why no row can be changed: nothing that it offers is enabled then. Empty where all can be.
    void setReadOnly(const QString& reason);
    /// The menu of the selected row.
    void openMenu();
    /// Widths, order and choice of columns, once they are the user's own; empty before. A page that fits its columns into the
    /// room there is stops then.
    [[nodiscard]] QByteArray columnState() const;
    void restoreColumns(const QByteArray& state);
    void setColumnsChosen() { m_columnsChosen = true; }
    [[nodiscard]] bool areColumnsChosen() const { return m_columnsChosen; }

    /// Care notes are read from there: they are shown first in the tips of customers' rows (P8).
    void setCareNotes(services::Workspace& workspace) { m_careNotes = &workspace; }
    /// Shows `words`, where there are any, below the care note of the row's customer.
    void showTip(const QPoint& place, const QModelIndex& index, const QString& words);

    [[nodiscard]] int hoveredRow() const { return m_hovered; }
    /// The focus ring is drawn once keys are used; before, the selection says enough.
    [[nodiscard]] bool isKeyboardUsed() const { return m_keyboardUsed; }
    /// Room at the end of `row` that its buttons take, 0 for rows that are not selected.
    [[nodiscard]] int actionsWidth(int row) const;
    /// Selects the first row that can be selected from `row` on, else the last before it.
    void selectRow(int row);
    [[nodiscard]] QModelIndex selectedRow() const; ///< column 0; invalid for none; of several the one the keyboard is at
    /// Several rows at once: Shift with the arrows or J and K, Ctrl with a click.
    void setSeveralSelectable();
    /// Column 0, in the order of the list.
    [[nodiscard]] QModelIndexList selectedRows() const;

Q_SIGNALS:
    void actionTriggered(const QModelIndex& index, const QString& id);
    /// Enter, a double click, or a click on a link row.
    void rowActivated(const QModelIndex& index);
    void rowSelected(const QModelIndex& index); ///< invalid when nothing is selected any more

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyboardSearch(const QString&) override {} // letters are actions here
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void adoptRowHeights();
    void adoptRowHeights(int first, int last);
    void adoptSpans();
    void rememberTop();
    void keepTop();
    void placeActions();
    void putActions(const QRect& place);
    void setHoveredRow(int row);
    void enableActions();
    void showMenu(const QPoint& place);
    [[nodiscard]] int nextSelectable(int row, int step) const;

    RowActionBar* m_actions;
    QList<QAction*> m_rowActions;
    QString m_readOnly;
    services::Workspace* m_careNotes = nullptr;
    QPersistentModelIndex m_top; ///< the first row on screen, while rows come and go
    int m_topPlace = 0;          ///< px
    int m_hovered = -1;
    bool m_uniform = false;
    bool m_keyboardUsed = false;
    bool m_actionsShown = true;
    bool m_columnsChosen = false;
};

} // namespace rapport::ui
