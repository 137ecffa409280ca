#include "rapport/core/text.h"
#include "rapport/storage/customerrepository.h"
#include "storage/search/ranking.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostNamed = 20;

std::optional<CustomerId> withNumber(Connection& connection, const QString& text) {
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (!isNumber)
        return {};
    auto statement = connection.prepare(u"SELECT id FROM customer WHERE id = ?"_s);
    statement.bindAll(number);
    return statement.step() ? std::optional(statement.id<CustomerId>(0)) : std::nullopt;
}

bool isNameOrReach(const RankedCustomer& found) {
    return found.matched == MatchedIn::Name || found.matched == MatchedIn::Email || found.matched == MatchedIn::Phone;
}

bool isCalled(Connection& connection, CustomerId customer, const TextQuery& query) {
    auto statement = connection.prepare(u"SELECT shown_name FROM customer WHERE id = ?"_s);
    statement.bindAll(customer);
    return statement.step() && text::folded(statement.text(0)) == query.folded();
}

} // namespace

std::vector<CustomerId> CustomerRepository::named(const QString& text) const {
    auto& connection = m_session.connection();
    if (const auto id = withNumber(connection, text.trimmed()))
        return {*id};
    if (const auto id = findByUid(text.trimmed()))
        return {*id};

    // Whole texts, else beginnings, else what stands anywhere.
    const TextQuery query(text);
    std::vector<CustomerId> classes[3];
    for (const auto& found : ranked(connection, query, candidatesFor(connection, query, forNaming))) {
        if (!isNameOrReach(found))
            continue;
        const bool whole = found.rank.place == 0 || isCalled(connection, found.customer, query);
        classes[whole ? 0 : found.rank.place == 1 ? 1 : 2].push_back(found.customer);
    }
    for (auto& fitting : classes) {
        if (!fitting.empty()) {
            fitting.resize(std::min(fitting.size(), mostNamed));
            return fitting;
        }
    }
    return {};
}

} // namespace rapport::storage
