#pragma once

#include <QAction>
#include <QHash>
#include <QObject>

class QMainWindow;
class QMenu;

namespace rapport::ui {

struct PageEntry;
struct UiContext;

/// Every command of the window as an action with its shortcut, on the menu bar. The window connects what they do. In a store that
/// is only read, those that would save something are disabled and say why.
class Commands final : public QObject {
    Q_OBJECT

public:
    Commands(QMainWindow* window, const UiContext& context, const std::vector<PageEntry>& pages);

    void setUndoLabels(const QString& undo, const QString& redo);
    /// The page's own commands, shown on the menu while it is current.
    void setPageActions(const QList<QAction*>& actions);
    void setCurrentPage(const QString& id);
    [[nodiscard]] const QList<QAction*>& pageActions() const { return m_pageActions; }
    /// Those of the window; the page's own are not among them.
    [[nodiscard]] const QList<QAction*>& all() const { return m_all; }

    QAction* import;
    QAction* exporting;
    QAction* otherStore;
    QAction* quit;
    QAction* undo;
    QAction* redo;
    QAction* history;
    QAction* trash;
    QAction* search;
    QAction* settings;
    QAction* reminders;
    QAction* log;
    QAction* plan;
    QAction* keys;
    QAction* about;

Q_SIGNALS:
    void pageRequested(const QString& id);

private:
    QAction* add(QMenu* menu, const QString& text, const QString& icon, const QKeySequence& shortcut = {});
    void fillFile(QMenu* menu);
    void fillEdit(QMenu* menu);
    void fillGo(QMenu* menu, const std::vector<PageEntry>& pages);
    void fillActions(QMenu* menu);
    void fillHelp(QMenu* menu);

    QList<QAction*> m_all;
    QHash<QString, QAction*> m_pages;
    QString m_readOnly;
    QMenu* m_pageMenu = nullptr;
    QList<QAction*> m_pageActions;
};

} // namespace rapport::ui
