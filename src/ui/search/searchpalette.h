#pragma once

#include "rapport/presentation/quickline.h"
#include "ui/common/page.h"
#include "ui/common/sheetdialog.h"

#include <QPointer>

class QAction;
class QLabel;
class QListView;

namespace rapport::ui {

class SearchField;

/// One box over customers, conversations, commitments, answers and commands: results on every keystroke, arrows and Enter open,
/// Ctrl+L logs an interaction with the chosen customer.
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
    void answerOpened(rapport::AnswerId id);
    void logRequested(rapport::CustomerId id);
    /// A line with a due part is to become a promise, or a conversation with one.
    void promiseTyped(const QString& line);
    void conversationTyped(const QString& line);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showOffers();
    void showResults();
    void step(int by);
    void take(int row);
    void takeCurrent();
    void logCurrent();

    presentation::SearchModel m_model;
    presentation::QuickLine m_read;
    bool m_mayWrite;
    QList<QPointer<QAction>> m_actions;
    SearchField* m_field;
    QListView* m_list;
    QLabel* m_hint;
    int m_row = 0; ///< stepped to since the last letter; may be ahead of what is found so far
    bool m_takeWhenThere = false;
};

} // namespace rapport::ui
