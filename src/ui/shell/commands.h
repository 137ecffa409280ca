#pragma once

#include <QAction>
#include <QHash>
#include <QObject>

class QMainWindow;
class QMenu;

namespace rapport::ui {

struct PageEntry;

/// Every command of the window as an action with its shortcut, on the menu bar. The window connects what they do.
class Commands final : public QObject {
    Q_OBJECT

public:
    Commands(QMainWindow* window, const std::vector<PageEntry>& pages);

    void setUndoLabels(const QString& undo, const QString& redo);
    /// What N makes on the current page; an empty label disables it.
    void setNewLabel(const QString& label);
    /// The page's own commands, shown on the menu while it is current.
    void setPageActions(const QList<QAction*>& actions);
    void setCurrentPage(const QString& id);
    /// Whether anything can be saved: a read-only store disables what would.
    void setWritable(bool writable);
    [[nodiscard]] QList<QAction*> all() const { return m_all; }

    QAction* import;
    QAction* otherStore;
    QAction* quit;
    QAction* undo;
    QAction* redo;
    QAction* history;
    QAction* trash;
    QAction* search;
    QAction* settings;
    QAction* newRecord;
    QAction* log;
    QAction* keys;
    QAction* about;

Q_SIGNALS:
    void pageRequested(const QString& id);

private:
    QAction* add(QMenu* menu, const QString& text, const QString& icon, const QKeySequence& shortcut = {});
    void fillFile(QMenu* menu);
    void fillEdit(QMenu* menu);
    void fillGo(QMenu* menu, const std::vector<PageEntry>& pages);
    void fillCustomer(QMenu* menu);
    void fillHelp(QMenu* menu);

    QList<QAction*> m_all;
    QHash<QString, QAction*> m_pages;
    QMenu* m_pageMenu = nullptr;
    QList<QAction*> m_pageActions;
};

} // namespace rapport::ui
