#pragma once

#include "rapport/presentation/searchmodel.h"
#include "ui/common/page.h"
#include "ui/common/sheetdialog.h"

#include <QPointer>

class QAction;
class QLabel;
class QListView;

namespace rapport::ui {

class SearchField;

/// One box over customers, conversations, commitments and commands: results on every keystroke, arrows and Enter open, Ctrl+L
/// logs an interaction with the chosen customer.
class SearchPalette final : public SheetDialog {
    Q_OBJECT

public:
    explicit SearchPalette(const UiContext& context, QWidget* parent = nullptr);

    /// The window's commands, by the words of its menus; hidden and disabled ones are left out.
    void setActions(const QList<QAction*>& actions);
    void setText(const QString& text);

Q_SIGNALS:
    void customerOpened(rapport::CustomerId id);
    void commitmentOpened(rapport::CommitmentId id, rapport::CustomerId customer);
    void logRequested(rapport::CustomerId id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showResults();
    void step(int by);
    void take(int row);
    void takeCurrent();
    void logCurrent();

    presentation::SearchModel m_model;
    QList<QPointer<QAction>> m_actions;
    SearchField* m_field;
    QListView* m_list;
    QLabel* m_hint;
    bool m_takeWhenThere = false;
};

} // namespace rapport::ui
