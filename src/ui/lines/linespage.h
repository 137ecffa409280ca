#pragma once

#include "rapport/presentation/linesmodel.h"
#include "ui/common/keyhints.h"
#include "ui/common/page.h"

#include <QDate>
#include <QTimer>

class QHeaderView;
class QStackedLayout;

namespace rapport::ui {

class Button;
class CardTable;
class EmptyState;

/// A page of lines under headings, of which each can be acted upon by one key: what Commitments and Milestones have in common.
/// Its actions() are the row's, then "new", "open customer" and "history"; the window's menu shows them.
class LinesPage : public Page {
    Q_OBJECT

public:
    void activate() override;
    void refresh(const storage::ChangeSet& changes) override;

protected:
    struct Kind {
        QString name;                     ///< of the page and its table
        QString newLabel;                 ///< "New commitment"
        QString emptySentence;            ///< shown where there are no lines
        storage::Entity entity;           ///< of the records, for their history
        domain::Act newAct;               ///< what the role has to allow for a new one
        presentation::RowActions actions; ///< all that a row may offer
        int roomy;                        ///< px of width from which every column has its place
        QString enterAction = {};         ///< the row action that Enter does; empty: it opens the customer
        bool newWhereEmpty = true;        ///< a page without lines offers the new one as well
    };
    LinesPage(const UiContext& context, Kind kind, QWidget* parent);
    ~LinesPage() override;
    /// Once, by the constructor of the page; the page owns it.
    void setModel(presentation::LinesModel* model);

    /// Reads what is shown, with a token from newLoad(), and ends in showLoaded().
    virtual void reload() = 0;
    virtual void createNew() = 0;
    virtual void perform(const QString& action, const presentation::Line& line) = 0;
    /// With several rows at once, where the page lets several be selected; false where this is done one at a time.
    virtual bool performAll(const QString& /*action*/, const std::vector<presentation::Line>& /*lines*/) { return false; }
    void letSelectSeveral();
    /// A link, as under a part that was cut: more of it is wanted.
    virtual void showMore(const presentation::Line& link) = 0;
    /// Sets the widths of the columns; `wide`: there is room for all of them.
    virtual void fitColumns(QHeaderView& header, int room, bool wide) = 0;
    /// Another line is selected, or none; the pane of the window is told by itself.
    virtual void selectionMoved(const presentation::Line* /*line*/) {}
    /// Whose history H shows.
    [[nodiscard]] virtual std::pair<storage::Entity, qint64> recordOf(const presentation::Line& line) const;
    /// Esc; false where it means nothing.
    virtual bool goBack() { return false; }

    [[nodiscard]] Button* newButton();
    [[nodiscard]] QLayout* listArea() const;
    /// The line under the list: buttons for these actions and for undo, and what other keys there are.
    [[nodiscard]] QLayout* keyLine(const QStringList& buttons, const QList<KeyHints::Hint>& hints);
    [[nodiscard]] storage::CancelToken newLoad();
    /// The day that reload() is for. A page that asks is loaded anew when the next begins.
    [[nodiscard]] QDate dayToShow();
    [[nodiscard]] QDate shownDay() const { return m_shownDay; }
    /// `instead` of the list: something that addInStack() was given.
    void showLoaded(QWidget* instead = nullptr);
    /// Takes the list's place where showLoaded() says so.
    void addInStack(QWidget* widget);
    void setEmptySentence(const QString& sentence);
    void focusTable();

    /// Selects the next line at once, before the list is read again, so that the next key is for the next record. Undo comes
    /// back to this one.
    void moveOn(qint64 from);
    /// Undo comes back to this one.
    void actOn(qint64 id) { m_actedOn = id; }
    void selectWhenThere(qint64 id);
    [[nodiscard]] const UiContext& context() const { return m_context; }
    [[nodiscard]] const domain::Permissions& permissions() const { return m_context.workspace.permissions; }

    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void addActions();
    QAction* addRowAction(const QString& text, const QString& icon, const QKeySequence& key, void (LinesPage::*act)());
    void connectTable();
    void actOnSelected(const QModelIndex& index, const QString& action);
    void activateRow(const QModelIndex& index);
    void openCustomerOfSelected();
    void showHistory();
    void showBrief();
    void undo();
    void settleSelection();

    UiContext m_context;
    Kind m_kind;
    QList<QAction*> m_customerActions; ///< for rows about a customer alone
    presentation::LinesModel* m_model = nullptr;
    CardTable* m_table;
    EmptyState* m_empty;
    QStackedLayout* m_stack;
    storage::CancelToken m_loading;
    QTimer m_midnight; ///< looks whether another day has begun
    QDate m_shownDay;
    qint64 m_actedOn = 0;         ///< what undo comes back to
    qint64 m_selectWhenThere = 0; ///< once it is in the list
    std::optional<bool> m_wide;   ///< whether there was room for every column
    bool m_takeFocus = false;     ///< as soon as it is known whether there is a list
    bool m_started = false;
};

} // namespace rapport::ui
