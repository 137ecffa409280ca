#include "ui/shell/commands.h"

#include "rapport/core/text.h"
#include "ui/common/plaintext.h"
#include "ui/common/writing.h"
#include "ui/shell/pagehost.h"
#include "ui/theme/icons.h"

#include <QMainWindow>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace rapport::ui {

namespace {
constexpr int longestLabel = 80; ///< characters of a change's name: a menu is as wide as its longest line
} // namespace

Commands::Commands(QMainWindow* window, const UiContext& context, const std::vector<PageEntry>& pages)
    : QObject(window)
    , m_readOnly(readOnlyReason(context)) {
    QMenuBar* bar = window->menuBar();
    bar->setAccessibleName(tr("Menus"));
    const auto menu = [bar](const QString& title) {
        QMenu* made = bar->addMenu(title);
        QString name = title;
        made->setAccessibleName(name.remove(u'&'));
        return made;
    };
    fillFile(menu(tr("&File")));
    fillEdit(menu(tr("&Edit")));
    fillGo(menu(tr("&Go")), pages);
    fillActions(menu(tr("&Actions")));
    fillHelp(menu(tr("&Help")));
    setUndoLabels({}, {});
    for (QAction* action : {undo, redo})
        needsWriting(action, context);
    needs(import, context, domain::Act::ImportContacts);
    needs(log, context, domain::Act::WriteInteractions);
    needs(plan, context, domain::Act::WriteCommitments);
}

QAction* Commands::add(QMenu* menu, const QString& text, const QString& icon, const QKeySequence& shortcut) {
    QAction* action = menu->addAction(text);
    if (!icon.isEmpty())
        action->setIcon(icons::icon(icon));
    action->setShortcut(shortcut);
    m_all << action;
    return action;
}

void Commands::fillFile(QMenu* menu) {
    import = add(menu, tr("&Import…"), u"import"_s, QKeySequence(Qt::CTRL | Qt::Key_I));
    exporting = add(menu, tr("&Export…"), u"send"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E));
    otherStore = add(menu, tr("Open another &store…"), u"open"_s, QKeySequence(Qt::CTRL | Qt::Key_O));
    menu->addSeparator();
    quit = add(menu, tr("&Quit"), u"quit"_s, QKeySequence(Qt::CTRL | Qt::Key_Q));
}

void Commands::fillEdit(QMenu* menu) {
    undo = add(menu, {}, u"undo"_s, QKeySequence(Qt::CTRL | Qt::Key_Z));
    redo = add(menu, {}, u"redo"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
    menu->addSeparator();
    history = add(menu, tr("&History…"), u"history"_s, QKeySequence(Qt::CTRL | Qt::Key_H));
    trash = add(menu, tr("&Trash…"), u"trash"_s);
}

void Commands::fillGo(QMenu* menu, const std::vector<PageEntry>& pages) {
    search = add(menu, tr("&Search everything…"), u"search"_s, QKeySequence(Qt::CTRL | Qt::Key_K));
    menu->addSeparator();
    int number = 0;
    for (const PageEntry& page : pages) {
        if (page.id == u"settings"_s)
            continue;
        const QKeySequence key = page.listed ? QKeySequence(u"Ctrl+%1"_s.arg(++number)) : QKeySequence();
        QAction* action = add(menu, page.title, page.icon, key);
        action->setCheckable(true);
        m_pages.insert(page.id, action);
        connect(action, &QAction::triggered, this, [this, id = page.id] { Q_EMIT pageRequested(id); });
    }
    menu->addSeparator();
    reminders = add(menu, tr("&Reminders"), u"drifting"_s, QKeySequence(Qt::CTRL | Qt::Key_R));
    settings = add(menu, tr("S&ettings"), u"settings"_s, QKeySequence(Qt::CTRL | Qt::Key_Comma));
}

void Commands::fillActions(QMenu* menu) {
    log = add(menu, tr("&Log interaction…"), u"call"_s, QKeySequence(Qt::CTRL | Qt::Key_L));
    plan = add(menu, tr("&Plan interaction…"), u"today"_s, QKeySequence(Qt::CTRL | Qt::Key_P));
    menu->addSeparator();
    m_pageMenu = menu;
}

void Commands::fillHelp(QMenu* menu) {
    keys = add(menu, tr("&Keyboard shortcuts"), {}, QKeySequence(Qt::Key_F1));
    about = add(menu, tr("&About Rapport"), u"about"_s);
}

void Commands::setUndoLabels(const QString& undoLabel, const QString& redoLabel) {
    const auto literal = [](const QString& label) { return withoutKey(text::elided(label, longestLabel)); };
    undo->setText(undoLabel.isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(literal(undoLabel)));
    redo->setText(redoLabel.isEmpty() ? tr("&Redo") : tr("&Redo: %1").arg(literal(redoLabel)));
    // What was done is not what one looks for who looks for a command.
    undo->setIconText(tr("Undo"));
    redo->setIconText(tr("Redo"));
    undo->setEnabled(!undoLabel.isEmpty() && m_readOnly.isEmpty());
    redo->setEnabled(!redoLabel.isEmpty() && m_readOnly.isEmpty());
}

void Commands::setPageActions(const QList<QAction*>& actions) {
    for (QAction* action : m_pageActions)
        m_pageMenu->removeAction(action);
    m_pageActions = actions;
    m_pageMenu->addActions(actions);
}

void Commands::setCurrentPage(const QString& id) {
    for (auto page = m_pages.cbegin(); page != m_pages.cend(); ++page)
        page.value()->setChecked(page.key() == id);
}

} // namespace rapport::ui
