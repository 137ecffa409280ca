#pragma once

#include "rapport/presentation/rowlistmodel.h"
#include "rapport/services/office.h"

#include <QFutureWatcher>
#include <QTimer>
#include <atomic>

namespace rapport::presentation {

/// What sharing does outside the window; tests put their own in its place.
struct OfficeServices {
    std::function<QFuture<storage::OfficeVerdict>(const QString& location)> test = services::testOffice;
    std::function<QFuture<void>(const QString& location, const QString& name, const storage::MemberLogin& owner)> create =
        services::createOffice;
    std::function<QFuture<std::vector<storage::MovedTable>>(const QString& from, const QString& to, Moment at,
                                                            const storage::MoveControl& control)>
        move = services::moveStore;
};

/// A store on its way to another place, as a sheet sees it. Nothing here waits.
class StoreMove final : public QObject {
    Q_OBJECT

public:
    enum class State { Idle, Running, Stopping, Done, Failed, Stopped };

    explicit StoreMove(OfficeServices outside = {}, QObject* parent = nullptr);
    ~StoreMove() override; ///< cancels what runs

    void start(const QString& from, const QString& to, Moment at);
    /// The target is as it was before once the state is Stopped.
    void cancel();
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isUnderWay() const { return m_state == State::Running || m_state == State::Stopping; }
    [[nodiscard]] int progress() const;  ///< 0 … 1000
    [[nodiscard]] QString words() const; ///< how far it is, or how it ended
    [[nodiscard]] QString problem() const { return m_problem; }
    /// A row for each kind of record that people know, the rest together: how many, compared and equal.
    [[nodiscard]] std::vector<ListRow> counts() const;

Q_SIGNALS:
    void stateChanged();
    void progressChanged();

private:
    /// Written by the storage's thread, read by the window's.
    struct Shared {
        std::atomic<qint64> done = 0, all = 0;
        std::atomic_bool cancelled = false;
    };
    void setState(State state);
    void ended();

    OfficeServices m_outside;
    std::shared_ptr<Shared> m_shared;
    QFutureWatcher<std::vector<storage::MovedTable>>* m_watcher = nullptr;
    QTimer m_look;
    State m_state = State::Idle;
    QString m_problem;
    std::vector<storage::MovedTable> m_moved;
};

} // namespace rapport::presentation
