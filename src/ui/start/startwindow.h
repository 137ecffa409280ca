#pragma once

#include "rapport/domain/staff.h"
#include "rapport/presentation/rowlistmodel.h"

#include <QWidget>

class QStackedLayout;
class QVBoxLayout;

namespace rapport::ui {

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
    /// An office that could not be opened, and why: with the password it may be. `office` is its address.
    void askPassword(const QString& office, const QString& why);
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
    void passwordGiven(const QString& password);
    void retryRequested();
    void readOnlyRequested();
    void otherStoreRequested();
    void newStoreRequested();

private:
    QVBoxLayout* newStep(const QString& title, const QString& explanation);
    void addChoice(QVBoxLayout* step, const QString& icon, const QString& title, const QString& explanation,
                   void (StartWindow::*chosen)());

    QStackedLayout* m_stack;
    QWidget* m_step = nullptr;
    presentation::RowListModel m_members;
    class QLabel* m_problem = nullptr;
};

} // namespace rapport::ui
