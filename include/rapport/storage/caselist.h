#pragma once

#include "rapport/domain/case.h"
#include "rapport/storage/session.h"

#include <vector>

namespace rapport::storage {

/// What is asked for.
struct CaseFilter {
    enum class Which { Open, Closed, All } which = Which::Open;
    std::optional<StaffId> owner = {};           ///< an invalid id means: nobody's
    std::optional<domain::WaitsOn> waitsOn = {}; ///< of open ones
    QDate updateOwedBy = {};                     ///< open ones whose customer is to hear by this day; invalid: all
    QDate oursBy = {};                           ///< open ones that wait on us, or of which an update is owed by this day
    bool unexplained = false;                    ///< open ones whose customer was not told yet how and why it happened
    std::optional<CustomerId> customer = {};     ///< archived or not; without one those of active customers only
    friend bool operator==(const CaseFilter&, const CaseFilter&) = default;
};

struct CaseRow {
    CaseId id;
    CustomerId customer;
    QString customerName;
    QString organisation;
    domain::Tier tier = domain::Tier::Regular;
    QString words;
    domain::CaseSeverity severity = domain::CaseSeverity::Serious;
    domain::CaseStep step = domain::CaseStep::Acknowledge; ///< the one to be done next
    Moment stepSince;
    domain::WaitsOn waitsOn = domain::WaitsOn::Us;
    Moment waitsFrom;
    StaffId owner;
    QString ownerName;
    Moment openedAt;
    QDate updateDue;                  ///< invalid: never
    std::optional<Moment> answeredAt; ///< when it was acknowledged
    std::optional<Moment> closedAt;
    int openPromises = 0;
};

/// Open ones: urgent first, then key customers, then who waits on us, then the longest open. Closed ones: the latest closed
/// first; all: the latest opened first.
[[nodiscard]] std::vector<CaseRow> caseRows(ReadSession& session, const CaseFilter& filter, int limit);
[[nodiscard]] qint64 countCases(ReadSession& session, const CaseFilter& filter);
/// Those opened from one moment on, before another, of customers in whatever state: what times are counted from. Oldest first.
[[nodiscard]] std::vector<CaseRow> casesOpened(ReadSession& session, Moment from, Moment before);

} // namespace rapport::storage
