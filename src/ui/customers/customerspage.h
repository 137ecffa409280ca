#pragma once

#include "rapport/presentation/customerfacets.h"
#include "rapport/presentation/customerlistmodel.h"
#include "ui/common/page.h"

class QLabel;
class QStackedWidget;

namespace rapport::ui {

class CardTable;
class CustomerEditor;
class CustomerFilterBar;
class EmptyState;

/// The list of customers, to be searched, narrowed, sorted and worked on. Its actions() are what the window's menu shows.
class CustomersPage final : public Page {
    Q_OBJECT

public:
    explicit CustomersPage(const UiContext& context, QWidget* parent = nullptr);
    ~CustomersPage() override;

    void activate() override;
    void refresh(const storage::ChangeSet& changes) override;
    /// How customers stand was judged anew.
    void refreshStandings();

    /// Selects this customer as soon as it is in the list; a filter that may leave it out is taken away.
    void select(CustomerId id);
    [[nodiscard]] CustomerId selected() const;
    [[nodiscard]] std::vector<CustomerId> selectedIds() const;
    /// What the list is narrowed to.
    [[nodiscard]] storage::CustomerFilter filter() const;
    void newCustomer();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void layOut();
    void connectModel();
    void setUpTable();
    void addActions();
    QAction* addPageAction(const QString& text, const QString& icon, const QList<QKeySequence>& keys,
                           void (CustomersPage::*act)());
    void applyFilter();
    void loadFacets();
    [[nodiscard]] QString countText(qint64 shown, bool narrowed) const;
    void updateCount();
    void updateActions();
    void fitColumns();
    void showColumnMenu(const QPoint& at);
    void showRowMenu(const QPoint& at);
    void remember();
    void choose(int row);
    void restoreSelection(bool last);
    [[nodiscard]] QString nameOf(const std::vector<CustomerId>& ids) const;
    void open();
    void edit();
    void pasteContact();
    CustomerEditor* openEditor(std::optional<CustomerId> id);
    void log();
    void brief();
    void handOver();
    void toggleArchived();
    void moveToTrash();
    void setState(domain::CustomerState state, const QString& done);

    UiContext m_context;
    presentation::StoreCustomerSource m_source;
    presentation::CustomerListModel m_model;
    presentation::CustomerFacets m_facets;
    storage::CancelToken m_facetsToken;
    CustomerFilterBar* m_filters;
    CardTable* m_table;
    QLabel* m_count;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    EmptyState* m_noMatch;
    QAction* m_openAction = nullptr;
    QAction* m_editAction = nullptr;
    QAction* m_logAction = nullptr;
    QAction* m_briefAction = nullptr;
    QAction* m_handOverAction = nullptr;
    QAction* m_archiveAction = nullptr;
    QAction* m_trashAction = nullptr;
    QList<QAction*> m_careActions;   ///< need, deadline, gesture, feedback
    CustomerId m_wanted;             ///< to be selected once it is in the list
    int m_wantedRow = 0;             ///< else the row that was
    bool m_refreshing = false;       ///< the list that comes is the same one, as it is now
    std::optional<int> m_scrolledTo; ///< px; where the user had scrolled away from the selection
    domain::CustomerState m_facetsState = domain::CustomerState::Active;
};

} // namespace rapport::ui
