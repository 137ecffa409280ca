#pragma once

#include "ui/reminders/desktopnotices.h"

#include <QMenu>
#include <QSystemTrayIcon>

namespace rapport::ui {

/// The icon with the number of reminders on it; gone where the desktop has no tray (trap T14).
[[nodiscard]] QIcon badgedIcon(int count);

/// The desktop's own tray and notifications, by Qt.
class TrayIcon final : public DesktopNotices {
    Q_OBJECT

public:
    explicit TrayIcon(QObject* parent = nullptr);
    ~TrayIcon() override;
    [[nodiscard]] bool isThere() override;
    void notify(const presentation::ReminderNotice& notice, CommitmentId id) override;
    void show(const std::vector<presentation::ReminderLine>& due, const std::vector<presentation::ReminderLine>& coming) override;
    [[nodiscard]] const QMenu& menu() const { return m_menu; }

private:
    void fillMenu();
    [[nodiscard]] int count() const { return static_cast<int>(m_due.size()); }
    void addLines(const QString& heading, const std::vector<presentation::ReminderLine>& lines,
                  const std::function<void(const presentation::ReminderLine&, const QString&)>& add);
    void addDue(const presentation::ReminderLine& line, QMenu& menu);
    void addOpening(const presentation::ReminderLine& line, const QString& label, QMenu& menu);
    void appear();

    QMenu m_menu;
    std::unique_ptr<QSystemTrayIcon> m_icon; ///< made where there is a tray, so that Qt warns of nothing where there is none
    std::vector<presentation::ReminderLine> m_due;
    std::vector<presentation::ReminderLine> m_coming;
    CommitmentId m_notified;
};

} // namespace rapport::ui
