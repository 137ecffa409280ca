#pragma once

#include "rapport/services/regularexport.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

namespace rapport::presentation {

/// Makes a complete export whenever one is due, for as long as the program runs: it looks as soon as one is asked for, and then
/// every hour.
class RegularExports final : public QObject {
    Q_OBJECT

public:
    explicit RegularExports(const services::Workspace& workspace, QObject* parent = nullptr);
    ~RegularExports() override; ///< one that is being made is given up

    /// Empty: none is made.
    void schedule(const std::optional<services::RegularExport>& wanted);
    [[nodiscard]] const std::optional<services::RegularExport>& wanted() const { return m_wanted; }
    /// Makes one if one is due.
    void look();
    /// Makes one now, due or not.
    void makeNow();
    [[nodiscard]] bool isMaking() const { return m_isMaking; }
    [[nodiscard]] QString problem() const { return m_problem; } ///< why the last one failed; empty where it did not
    [[nodiscard]] std::optional<QDate> latest() const;          ///< the day of the latest in the folder

Q_SIGNALS:
    /// Begun, made, failed, or no longer wanted.
    void stateChanged();
    /// One could not be made; told once until one can be again.
    void failed(const QString& problem);

private:
    void settle(const QString& problem);

    const services::Workspace& m_workspace;
    std::optional<services::RegularExport> m_wanted;
    QTimer m_look;
    QFuture<qint64> m_making;
    bool m_isMaking = false;
    QString m_problem;
};

} // namespace rapport::presentation
