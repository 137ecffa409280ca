#pragma once

#include "rapport/services/legs.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace rapport::presentation {

/// Keeps judged how customers stand, for lists that sort and filter by it: soon after it is started, soon after each change of
/// the store, whoever made it, and once a minute, by the clock on the wall, because time alone changes it. A few customers at a
/// time on the store's thread, with as long a pause after each as it took: whoever types, saves or reads meanwhile does not
/// notice. A keeper that ends at any moment loses nothing: what was not judged is judged later.
class LegKeeper final : public QObject {
    Q_OBJECT

public:
    static constexpr std::chrono::minutes longestWait{1};
    static constexpr std::chrono::seconds betweenTellings{10}; ///< while there is much to judge

    /// `pause` is the least time between a change and the judging.
    explicit LegKeeper(const services::Workspace& workspace, std::chrono::milliseconds pause = std::chrono::milliseconds(500),
                       QObject* parent = nullptr);
    void start();
    [[nodiscard]] bool isIdle() const { return !m_busy; } ///< nothing is being judged, or still to be judged

Q_SIGNALS:
    /// All that was to be judged is, or a good part of much of it, and somebody stands otherwise than before; in an office also
    /// where nobody does, as another's program may have judged.
    void judged();

private:
    void judge();
    void goOn(const storage::LegsJudged& some, std::chrono::milliseconds took);
    void settle();
    void tell();

    const services::Workspace& m_workspace;
    std::chrono::milliseconds m_pause;
    QTimer m_due;
    QElapsedTimer m_told;
    bool m_running = false;
    bool m_busy = false;
    bool m_news = false;
    bool m_again = false; ///< something changed while it was judged
};

} // namespace rapport::presentation
