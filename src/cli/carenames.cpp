#include "cli/carenames.h"

#include "cli/candidates.h"
#include "cli/names.h"
#include "rapport/core/error.h"
#include "rapport/storage/carelist.h"
#include "rapport/storage/carerepository.h"

#include <algorithm>

namespace rapport::cli {

using storage::CareRepository;
using storage::ReadSession;

namespace {

/// `openOnes` gives the rows of a customer among which a name chooses.
template <typename Record, typename OpenOnes>
auto careNamed(Context& context, const QString& text, const QString& noSuch, const QString& noneOpen, OpenOnes openOnes) {
    using IdType = decltype(Record::id);
    const auto exact = [text](ReadSession& session) {
        const CareRepository<Record> records(session);
        const auto byId = records.find(IdType(asId(text)));
        return byId ? byId->id : records.findByUid(text).value_or(IdType());
    };
    if (const IdType id = context.reading().store.read(exact).result(); id.isValid())
        return id;
    if (asId(text) > 0)
        throw Error(ErrorCode::NoSuchRecord, noSuch.arg(text));
    const CustomerId customer = customerNamed(context, text);
    const auto rows = context.reading()
                          .store.read([customer, openOnes](ReadSession& session) { return openOnes(session, customer); })
                          .result();
    std::vector<Candidate> candidates;
    for (const auto& row : rows)
        candidates.push_back({row.record.id.value(), row.record.words});
    return IdType(theOne(context, candidates, text, noneOpen));
}

constexpr int atMost = 20;

} // namespace

NeedId needNamed(Context& context, const QString& text) {
    return careNamed<domain::Need>(
        context, text, Words::tr("There is no need “%1”."), Words::tr("“%1” has no open need."),
        [](ReadSession& session, CustomerId customer) { return needRows(session, {.customer = customer}, atMost); });
}

ExpiryId expiryNamed(Context& context, const QString& text) {
    return careNamed<domain::Expiry>(
        context, text, Words::tr("There is no deadline “%1”."), Words::tr("“%1” has no open deadline."),
        [](ReadSession& session, CustomerId customer) { return expiryRows(session, {.customer = customer}, atMost); });
}

GestureId gestureNamed(Context& context, const QString& text) {
    return careNamed<domain::Gesture>(
        context, text, Words::tr("There is no gesture “%1”."), Words::tr("No gesture is planned for “%1”."),
        [](ReadSession& session, CustomerId customer) {
            return gestureRows(session, {.state = domain::GestureState::Planned, .customer = customer}, atMost);
        });
}

FeedbackId feedbackNamed(Context& context, const QString& text) {
    return careNamed<domain::Feedback>(
        context, text, Words::tr("There is no feedback “%1”."), Words::tr("“%1” was asked nothing that is open."),
        [](ReadSession& session, CustomerId customer) {
            auto rows = feedbackRows(session, {.customer = customer}, atMost);
            std::erase_if(rows, [](const auto& row) { return row.record.toldAt.has_value(); });
            if (rows.size() > 1)
                rows.resize(1);
            return rows;
        });
}

} // namespace rapport::cli
