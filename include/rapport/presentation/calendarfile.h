#pragma once

#include "rapport/services/exporting.h"

#include <QObject>
#include <QTimer>

namespace rapport::presentation {

/// Keeps a calendar file current for programs that subscribe to it: written once it is asked for, and again some time after each
/// change of the store, whoever made it. Large stores are not written without a pause: one is at least ten times as long as the
/// last writing took.
class CalendarFile final : public QObject {
    Q_OBJECT

public:
    /// `pause` is the least time between a change and the writing.
    explicit CalendarFile(const services::Workspace& workspace, std::chrono::milliseconds pause = std::chrono::seconds(2),
                          QObject* parent = nullptr);
    ~CalendarFile() override;

    /// Empty: none is kept; a file that was is left as it is.
    void keep(const std::optional<services::CalendarExport>& wanted);
    [[nodiscard]] const std::optional<services::CalendarExport>& kept() const { return m_wanted; }
    [[nodiscard]] QString problem() const { return m_problem; } ///< why the last writing failed; empty where it did not
    [[nodiscard]] std::optional<Moment> writtenAt() const { return m_writtenAt; }

Q_SIGNALS:
    /// Written, failed, or no longer kept.
    void stateChanged();
    /// It can no longer be written; told once until it can be again.
    void failed(const QString& problem);

private:
    void write();
    void settle(const QString& problem);

    const services::Workspace& m_workspace;
    std::chrono::milliseconds m_pause;
    std::chrono::milliseconds m_lastTook{0};
    std::optional<services::CalendarExport> m_wanted;
    storage::CancelToken m_writing;
    QTimer m_due;
    QString m_problem;
    std::optional<Moment> m_writtenAt;
    bool m_isWriting = false;
    bool m_again = false; ///< something changed while it was written
};

} // namespace rapport::presentation
