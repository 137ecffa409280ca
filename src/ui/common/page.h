#pragma once

#include "rapport/domain/contactlink.h"
#include "rapport/services/workspace.h"
#include "rapport/storage/changes.h"

#include <QWidget>
#include <functional>

namespace rapport::presentation {
class KeptPasswords;
}

namespace rapport::ui {

class Settings;

/// Where a page says how something went: the inline bar on top of the page. Implemented by the shell, by a recorder in tests.
class Messages {
public:
    virtual ~Messages() = default;
    /// What happened and what to do; with a label, a button that does it. Stays until dismissed or replaced.
    virtual void failure(const QString& text, const QString& actionLabel = {}, std::function<void()> action = {}) = 0;
    /// What was done; goes away by itself. An undoable one offers "Undo".
    virtual void done(const QString& text, bool undoable = true) = 0;
    /// What was done, with a button for what may come next; stays until dismissed or replaced, so that nobody has to be quick.
    virtual void done(const QString& text, const QString& actionLabel, std::function<void()> action) = 0;
};

/// Questions that need a system dialog, behind an interface so that tests answer them. Nothing here blocks: answers come by call.
class Dialogs {
public:
    virtual ~Dialogs() = default;
    virtual void confirm(QWidget* parent, const QString& question, const QString& actionLabel,
                         std::function<void()> confirmed) = 0;
    virtual void openFiles(QWidget* parent, const QString& title, const QString& filter,
                           std::function<void(QStringList)> chosen) = 0;
    virtual void saveFile(QWidget* parent, const QString& title, const QString& suggestion,
                          std::function<void(QString)> chosen) = 0;
    virtual void chooseFolder(QWidget* parent, const QString& title, const QString& current,
                              std::function<void(QString)> chosen) = 0;
};

/// Opens the program that a way to a customer or a folder belongs to, behind an interface so that tests record instead of
/// opening.
class LinkOpener {
public:
    virtual ~LinkOpener() = default;
    /// False where nothing could be opened; words to be copied are on the clipboard afterwards.
    virtual bool open(const domain::ContactLink& link) = 0;
    /// Shows a folder of this computer, by its path, in the desktop's file manager; false where none could be opened.
    virtual bool openFolder(const QString& path) = 0;
};

/// What every page and dialog is given; all of it outlives the window.
struct UiContext {
    services::Workspace& workspace;
    Messages& messages;
    Dialogs& dialogs;
    Settings* settings = nullptr;                     ///< what is remembered between starts; null: nothing is
    presentation::KeptPasswords* passwords = nullptr; ///< in the keychain; null: there is none
    LinkOpener* links = nullptr;                      ///< null: nothing can be opened
};

/// One page of the window: a list, with the detail pane of the shell beside it. Its actions() are on the window's menu while it
/// is the current one.
class Page : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;
    /// Became the current page: load what is shown, take the keyboard.
    virtual void activate() = 0;
    /// Something was saved, here or elsewhere: refresh what it touches, keeping selection and scroll position.
    virtual void refresh(const storage::ChangeSet& changes) = 0;

Q_SIGNALS:
    /// The selection moved: the detail pane shows this customer; an invalid id empties it.
    void customerSelected(rapport::CustomerId id);
    /// Open this customer's page (Customers page, selected).
    void customerOpened(rapport::CustomerId id);
    /// Log an interaction with this customer; invalid: ask who.
    void logRequested(rapport::CustomerId id);
    /// Show what to know of this customer before a call.
    void briefRequested(rapport::CustomerId id);
    /// The first steps in an empty store, from wherever it is seen to be empty.
    void newCustomerRequested();
    void importRequested();
    /// The rows asked for are on screen; --measure-startup and --screenshot wait for it.
    void filled();
};

} // namespace rapport::ui
