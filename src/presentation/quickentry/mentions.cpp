#include "rapport/presentation/mentions.h"

#include "rapport/presentation/await.h"

namespace rapport::presentation {

namespace {

constexpr int mostLookedAt = 20;

/// The first customer among what was found; commitments and conversations name nobody.
Mention best(const std::vector<storage::SearchHit>& hits) {
    Mention mention;
    QList<CustomerId> seen;
    for (const auto& hit : hits) {
        if (!hit.customer.isValid() || hit.commitment.isValid() || hit.interaction.isValid() || seen.contains(hit.customer))
            continue;
        if (seen.isEmpty())
            mention = {hit.customer, hit.name, hit.organisation, 0};
        seen << hit.customer;
    }
    mention.others = std::max(0, static_cast<int>(seen.size()) - 1);
    return mention;
}

} // namespace

CustomerMentions::CustomerMentions(SearchModel::Find find, QObject* parent)
    : QObject(parent)
    , m_find(std::move(find)) {}

CustomerMentions::~CustomerMentions() {
    for (auto& token : m_looking)
        token.cancel();
}

void CustomerMentions::look(const QStringList& names) {
    const auto asked = m_looking.keys();
    for (const auto& name : asked)
        if (!names.contains(name))
            m_looking.take(name).cancel();
    for (const auto& name : names)
        if (m_find && !m_found.contains(name) && !m_looking.contains(name))
            lookFor(name);
}

void CustomerMentions::lookFor(const QString& name) {
    const auto token = storage::CancelToken::make();
    m_looking.insert(name, token);
    const auto end = [this, name, token](const Mention& mention) {
        if (token.isCancelled())
            return;
        m_looking.remove(name);
        m_found.insert(name, mention);
        Q_EMIT found();
    };
    await(
        m_find(name, mostLookedAt, token), this, [end](const std::vector<storage::SearchHit>& hits) { end(best(hits)); },
        [end](const Error&) { end({}); });
}

const Mention* CustomerMentions::of(const QString& name) const {
    const auto found = m_found.constFind(name);
    return found == m_found.cend() ? nullptr : &*found;
}

} // namespace rapport::presentation
