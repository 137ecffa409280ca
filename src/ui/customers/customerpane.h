#pragma once

#include "rapport/presentation/customerfacts.h"
#include "ui/common/page.h"

#include <QWidget>

class QLabel;
class QMenu;
class QScrollArea;

namespace rapport::ui {

class Avatar;
class CareActions;
class CareNote;
class CaseActions;
class PaneDetails;
class TimelineView;

/// One customer beside the list: the care note first, then who they are, how to reach them, what is promised both ways, their
/// dates, and one timeline of everything, which loads further as it is scrolled.
class CustomerPane final : public QWidget {
    Q_OBJECT

public:
    explicit CustomerPane(const UiContext& context, QWidget* parent = nullptr);
    ~CustomerPane() override;

    /// An invalid id empties the pane.
    void showCustomer(CustomerId id);
    [[nodiscard]] CustomerId customer() const { return m_id; }
    /// Something was saved: shows it where it concerns this customer, keeping the scroll position and all of the timeline that
    /// was there. Where nothing that is shown differs, nothing is made anew.
    void refresh(const storage::ChangeSet& changes);

Q_SIGNALS:
    void logRequested(rapport::CustomerId id);
    void briefRequested(rapport::CustomerId id);
    void historyRequested(rapport::CustomerId id);
    void customerOpened(rapport::CustomerId id);
    void shown(rapport::CustomerId id); ///< what is on screen is this customer's

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void layOut();
    void addActions();
    void load();
    void showPage(const services::CustomerPage& page);
    void showDetails();
    void openCare(presentation::CareKind kind, qint64 id);
    void connectTimeline(const TimelineView& timeline);
    [[nodiscard]] bool canWrite() const;
    void confirm(InteractionId id);
    void removeInteraction(InteractionId id);
    void loadOlder();
    void edit();
    void doNext();

    UiContext m_context;
    CustomerId m_id;
    CustomerId m_shown;
    storage::CancelToken m_token;
    std::optional<Moment> m_oldest; ///< of the timeline's entries shown; empty once all are
    bool m_loadingOlder = false;
    presentation::CustomerPageWords m_words; ///< what is on screen
    std::optional<domain::NextAct> m_next;   ///< what its line of what to do next stands for

    CaseActions* m_cases;
    CareActions* m_care;
    QScrollArea* m_scroll;
    QLabel* m_hint;
    CareNote* m_careNote;
    Avatar* m_avatar;
    QLabel* m_name;
    QLabel* m_standing;
    QWidget* m_content;
    QMenu* m_more; ///< what can be added besides interactions
    PaneDetails* m_details = nullptr;
};

} // namespace rapport::ui
