#include "rapport/storage/merging.h"
#include "rapport/services/duplicates.h"
#include "services/common/words.h"

#include <map>

namespace rapport::services {

using storage::DuplicatePair;
using storage::ReadSession;
using storage::WriteSession;

namespace {

constexpr int everyPair = 1'000'000;

MergePair loaded(ReadSession& session, CustomerId kept, CustomerId other) {
    const auto side = [&session](CustomerId id) {
        return required(mergeSide(session, id), Words::tr("There is no such customer any more."));
    };
    MergePair pair{side(kept), side(other), {}};
    pair.names = mergeNames(session, pair.kept.customer, pair.other.customer);
    return pair;
}

void merge(WriteSession& session, CustomerId kept, CustomerId other, std::optional<QSet<QString>> fromOther) {
    const MergePair pair = loaded(session, kept, other);
    if (pair.kept.customer.state == domain::CustomerState::Trashed || pair.other.customer.state == domain::CustomerState::Trashed)
        throw Error(ErrorCode::InvalidInput, Words::tr("One of the two is in the trash. Bring it back first."));
    const auto chosen = fromOther.value_or(suggestedFromOther(pair.kept.customer, pair.other.customer));
    const auto merged = mergeOf(pair.kept, pair.other, chosen, pair.names);
    refuse(problemWith(merged.customer));
    writeMerge(session, merged, pair.other.customer);
}

/// Who is one with whom: records join the oldest of their kind unless one of them speaks against another.
class Clusters {
public:
    explicit Clusters(const storage::DuplicatePairs& all) {
        for (const DuplicatePair& pair : all.pairs) {
            if (pair.resemblance.certain)
                m_certain.push_back({pair.one.id, pair.other.id});
        }
    }

    /// The kept one and those that go into it. `mayBeOne` is asked of all pairs of a cluster.
    template <typename MayBeOne>
    std::vector<std::vector<CustomerId>> take(MayBeOne mayBeOne) {
        for (const auto& [one, other] : m_certain) {
            auto& first = clusterOf(one);
            auto& second = clusterOf(other);
            if (&first == &second || !allMayBeOne(first, second, mayBeOne))
                continue;
            for (const CustomerId id : std::vector<CustomerId>(second)) {
                first.push_back(id);
                m_place[id] = m_place[one];
            }
            second.clear();
        }
        std::vector<std::vector<CustomerId>> found;
        for (auto& [id, cluster] : m_clusters) {
            if (cluster.size() < 2)
                continue;
            std::sort(cluster.begin(), cluster.end());
            found.push_back(cluster);
        }
        return found;
    }

private:
    std::vector<CustomerId>& clusterOf(CustomerId id) {
        if (!m_place.contains(id)) {
            m_place[id] = id;
            m_clusters[id] = {id};
        }
        return m_clusters[m_place[id]];
    }

    template <typename MayBeOne>
    static bool allMayBeOne(const std::vector<CustomerId>& first, const std::vector<CustomerId>& second, MayBeOne mayBeOne) {
        for (const CustomerId one : first) {
            for (const CustomerId other : second) {
                if (!mayBeOne(one, other))
                    return false;
            }
        }
        return true;
    }

    std::vector<std::pair<CustomerId, CustomerId>> m_certain;
    std::map<CustomerId, CustomerId> m_place;
    std::map<CustomerId, std::vector<CustomerId>> m_clusters;
};

int mergeAllCertain(WriteSession& session) {
    Clusters clusters(storage::allDuplicates(session, everyPair));
    const auto found =
        clusters.take([&session](CustomerId one, CustomerId other) { return storage::mayBeOne(session, one, other); });
    int gone = 0;
    for (const auto& cluster : found) {
        for (size_t i = 1; i < cluster.size(); ++i, ++gone)
            merge(session, cluster.front(), cluster[i], {});
    }
    return gone;
}

} // namespace

QFuture<MergePair> mergePair(const Workspace& workspace, CustomerId kept, CustomerId other) {
    return workspace.store.read([kept, other](ReadSession& session) { return loaded(session, kept, other); });
}

QFuture<CustomerId> mergeCustomers(const Workspace& workspace, CustomerId kept, CustomerId other,
                                   const QSet<QString>& fromOther) {
    return workspace.store.write(
        workspace.change(Words::tr("Merge customers")),
        [kept, other, fromOther, allowed = workspace.permissions](WriteSession& session) {
            needs(allowed, domain::Act::ChangeCustomers);
            session.relabel(Words::tr("Merge %1 with %2").arg(customerName(session, kept), customerName(session, other)));
            merge(session, kept, other, fromOther);
            return kept;
        });
}

QFuture<int> mergeCertain(const Workspace& workspace) {
    return workspace.store.write(workspace.change(Words::tr("Merge certain duplicates")), [allowed = workspace.permissions](
                                                                                              WriteSession& session) {
        needs(allowed, domain::Act::ChangeCustomers);
        const int gone = mergeAllCertain(session);
        session.relabel(gone == 1 ? Words::tr("Merge 1 certain duplicate") : Words::tr("Merge %1 certain duplicates").arg(gone));
        return gone;
    });
}

} // namespace rapport::services
