#include "rapport/core/allcores.h"
#include "rapport/core/error.h"
#include "storage/duplicates/blocks.h"
#include "storage/engine/connection.h"

#include <QCoreApplication>
#include <mutex>

namespace rapport::storage {

using namespace domain;

namespace {

constexpr int readingEnds = 600; ///< of the 1000 of the progress
constexpr size_t pairsBetweenTellings = 4096;

/// Tells how far it is, and stops when it is told to.
class Course {
public:
    Course(const std::function<void(int)>& progress, const CancelToken& token)
        : m_progress(progress)
        , m_token(token) {}

    void at(int permille) const {
        if (m_token.isCancelled())
            throw Error(ErrorCode::Cancelled, QCoreApplication::translate("storage", "Cancelled."));
        if (m_progress)
            m_progress(permille);
    }

private:
    const std::function<void(int)>& m_progress;
    const CancelToken& m_token;
};

struct Likely {
    PlacePair places;
    Resemblance resemblance;
};

bool isBefore(const Likely& a, const Likely& b) {
    return std::tuple(!a.resemblance.certain, -a.resemblance.score, a.places) <
           std::tuple(!b.resemblance.certain, -b.resemblance.score, b.places);
}

std::vector<Likely> likelyOnes(const std::vector<Compared>& all, const QSet<IdPair>& notSame, const Course& course) {
    const auto pairs = pairsToCompare(all);
    std::vector<Likely> likely;
    std::mutex mutex; // of likely
    const auto compare = [&](size_t from, size_t to) {
        for (size_t i = from; i < to; ++i) {
            const Compared& one = all[pairs[i].first];
            const Compared& other = all[pairs[i].second];
            auto resemblance = resemblanceOf(one.likeness, other.likeness);
            if (!resemblance.isLikely() || notSame.contains({one.side.id.value(), other.side.id.value()}))
                continue;
            const std::lock_guard lock(mutex);
            likely.push_back({pairs[i], std::move(resemblance)});
        }
    };
    onAllCores(pairs.size(), pairsBetweenTellings, compare,
               [&](size_t begun) { course.at(readingEnds + static_cast<int>(begun * (1000 - readingEnds) / pairs.size())); });
    std::sort(likely.begin(), likely.end(), isBefore);
    return likely;
}

qint64 rowsToRead(Connection& connection) {
    auto count = connection.prepare(QStringLiteral("SELECT 3 * count(*) FROM customer"));
    return count.step() ? count.number(0) : 0;
}

} // namespace

DuplicatePairs allDuplicates(ReadSession& session, int limit, const std::function<void(int)>& progress,
                             const CancelToken& token) {
    const Course course(progress, token);
    const qint64 rows = rowsToRead(session.connection());
    qint64 read = 0;
    const auto all = allCompared(session.connection(), [&] {
        read += 4096;
        course.at(static_cast<int>(std::min<qint64>(readingEnds, readingEnds * read / std::max<qint64>(rows, 1))));
    });
    const auto likely = likelyOnes(all, notSamePairs(session.connection()), course);
    DuplicatePairs result;
    result.found = std::ssize(likely);
    for (size_t i = 0; i < std::min(likely.size(), static_cast<size_t>(limit)); ++i)
        result.pairs.push_back({all[likely[i].places.first].side, all[likely[i].places.second].side, likely[i].resemblance});
    course.at(1000);
    return result;
}

} // namespace rapport::storage
