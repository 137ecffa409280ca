#pragma once

#include "rapport/domain/staff.h"
#include "rapport/presentation/officeaddress.h"
#include "rapport/presentation/rowlistmodel.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QStackedLayout;
class QVBoxLayout;

namespace rapport::presentation {
class KeptPasswords;
}

namespace rapport::ui {

class KeepPasswordBox;

/// What is seen before there is a store or somebody who works on it: how to begin, who you are, and what is wrong with a store
/// that cannot be opened, with ways on. It only asks; the program does what was chosen.
class StartWindow final : public QWidget {
    Q_OBJECT

public:
    explicit StartWindow(QWidget* parent = nullptr);

    /// No store yet at `location`.
    void askHowToBegin(const QString& location);
    /// The store has no staff member: the first one is its owner.
    void askName();
    void askWho(const std::vector<domain::StaffMember>& members);
    /// `mayRead`: opening for reading only could work.
    void showTrouble(const QString& message, bool mayRead);
    /// What leads on from an office that could not be opened, besides trying again.
    struct WaysOn {
        bool logIn = false;         ///< as somebody else
        bool bringUpToDate = false; ///< its tables, by this login
    };
    void showOfficeTrouble(const QString& message, WaysOn ways);
    /// An office that could not be opened, and why: with the password, or another login, it may be. A keychain may keep it.
    void askPassword(const presentation::OfficeAddress& office, const QString& why, presentation::KeptPasswords* passwords);
    /// Something that takes a moment; nothing can be chosen meanwhile.
    void showWorking(const QString& what);
    /// Under the name asked for: why it was not taken.
    void showProblem(const QString& problem);

Q_SIGNALS:
    void emptyRequested();
    void importRequested();
    void sampleRequested();
    void nameGiven(const QString& name);
    void memberChosen(const rapport::domain::StaffMember& member);
    /// The address that was asked for, with what was typed.
    void loggedIn(const rapport::presentation::OfficeAddress& office);
    void logInRequested();
    void upToDateRequested();
    void retryRequested();
    void readOnlyRequested();
    void otherStoreRequested();
    void newStoreRequested();

private:
    void logIn(presentation::OfficeAddress office, const QLineEdit& login, const QLineEdit& password,
               const KeepPasswordBox& keep);
    QVBoxLayout* newStep(const QString& title, const QString& explanation);
    void addChoice(QVBoxLayout* step, const QString& icon, const QString& title, const QString& explanation,
                   void (StartWindow::*chosen)());

    QStackedLayout* m_stack;
    QWidget* m_step = nullptr;
    presentation::RowListModel m_members;
    QLabel* m_problem = nullptr;
};

} // namespace rapport::ui
