#include "storage/bulk/bulkcaches.h"

#include "rapport/core/text.h"
#include "storage/rows/rowwriter.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;

TagCache::TagCache(WriteSession& session)
    : m_session(session) {
    auto statement = session.connection().prepare(u"SELECT id, name, folded FROM tag"_s);
    while (statement.step())
        m_tags.insert(statement.text(2), {statement.number(0), statement.text(1), statement.text(2)});
}

std::vector<TagCache::Tag> TagCache::tagsFor(const QStringList& names) {
    std::vector<Tag> tags;
    for (const QString& name : names) {
        const QString folded = text::folded(name);
        auto tag = m_tags.find(folded);
        if (tag == m_tags.end()) {
            const qint64 id = m_session.rows().insertBulk(tables::tag(), {toValue(name), toValue(folded), Value(), Value()});
            tag = m_tags.insert(folded, {id, name, folded});
        }
        tags.push_back(*tag);
    }
    std::sort(tags.begin(), tags.end(), [](const Tag& a, const Tag& b) { return a.folded.toUtf8() < b.folded.toUtf8(); });
    tags.erase(std::unique(tags.begin(), tags.end(), [](const Tag& a, const Tag& b) { return a.id == b.id; }), tags.end());
    return tags;
}

OrganisationCache::Organisation OrganisationCache::named(const QString& name) {
    const QString folded = text::folded(name);
    if (folded.isEmpty())
        return {};
    if (const auto known = m_organisations.constFind(folded); known != m_organisations.cend())
        return *known;
    Organisation organisation;
    auto statement =
        m_session.connection().prepare(u"SELECT id, shown_name FROM customer INDEXED BY customer_by_name "
                                       "WHERE state = 'active' AND sort_key = ? AND kind = 'organisation' ORDER BY id LIMIT 1"_s);
    statement.bindAll(folded);
    if (statement.step())
        organisation = {statement.id<CustomerId>(0), statement.text(1)};
    m_organisations.insert(folded, organisation);
    return organisation;
}

void OrganisationCache::add(const QString& name, CustomerId id) {
    auto& known = m_organisations[text::folded(name)];
    if (!known.id.isValid())
        known = {id, name};
}

} // namespace rapport::storage
