#pragma once

#include "rapport/presentation/format.h"
#include "rapport/services/reminders.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace rapport::presentation {

/// A reminder in words.
struct ReminderLine {
    storage::ReminderId id; ///< invalid in a store that is only read: it cannot be dismissed
    CommitmentId commitment;
    CustomerId customer;
    QString words; ///< of the promise
    QString who;   ///< "Anna Kovács, Kovács Bakery"
    Reason when;   ///< "15:00, in 15 min", "since 15:00", "urgent"
    QString icon;
    QString careNote; ///< the customer's, to be known before they are called (P8)
    /// The whole in one sentence, for screen readers and menus: "Call back about the boiler, Anna Kovács: 15:00, in 15 min".
    [[nodiscard]] QString sentence() const;
    friend bool operator==(const ReminderLine&, const ReminderLine&) = default;
};
[[nodiscard]] std::vector<ReminderLine> reminderLines(const std::vector<storage::ReminderRow>& rows, Moment now,
                                                      const QTimeZone& zone);

/// What a desktop notification says: of one reminder what it is about, of several how many came due. No desktop can take it for
/// HTML.
struct ReminderNotice {
    QString title;
    QString text;
};
[[nodiscard]] ReminderNotice reminderNotice(const std::vector<ReminderLine>& lines);
/// "3 reminders", for the tray icon's tip; "Rapport" for none.
[[nodiscard]] QString reminderTip(qint64 count);

/// Brings up promises when their time comes. It looks at the store when the next moment comes, whenever something was saved, and
/// every half minute, by the clock on the wall: what passed while the machine slept, was off, or had a wrong time is raised then.
/// What stands is kept by the store (rapport/storage/reminders.h): a watch that ends at any moment loses nothing, and one that
/// begins repeats nothing.
class ReminderWatch final : public QObject {
    Q_OBJECT

public:
    static constexpr std::chrono::seconds longestWait{30};

    explicit ReminderWatch(const services::Workspace& workspace, QObject* parent = nullptr);
    /// Looks, and goes on looking. Stopped, it shows nothing and raises nothing.
    void start();
    void stop();
    void look();
    void dismiss(std::vector<storage::ReminderId> ids);
    [[nodiscard]] bool isIdle() const { return !m_busy; } ///< nothing is being read or written
    [[nodiscard]] const services::Reminders& standing() const { return m_standing; }
    [[nodiscard]] std::vector<ReminderLine> lines() const;

Q_SIGNALS:
    /// What stands may have changed, or is said in other words a minute later.
    void changed();
    /// These came due and were not on screen yet. Each stage of a promise is in here at most once.
    void raised(const std::vector<rapport::presentation::ReminderLine>& lines);
    void failed(const QString& text);

private:
    void settle(const QFuture<services::Reminders>& asked, bool mayRaise);
    void take(const services::Reminders& reminders);
    void finish();
    [[nodiscard]] bool hasMore(const services::Reminders& reminders) const;

    const services::Workspace& m_workspace;
    services::Reminders m_standing;
    QSet<QString> m_known; ///< stages that were on screen
    QTimer m_timer;
    StaffId m_actor; ///< whose they are
    bool m_running = false;
    bool m_first = true; ///< what stands at first was raised by an earlier run
    bool m_busy = false;
    bool m_again = false;
    bool m_wasTold = false; ///< of a failure
};

} // namespace rapport::presentation
