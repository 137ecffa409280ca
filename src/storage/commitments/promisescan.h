#pragma once

#include "rapport/storage/commitmentlist.h"

#include <functional>

namespace rapport::storage {

/// One commitment of ours as the promise-keeping rate counts it.
struct CountedPromise {
    CommitmentId id;
    StaffId owner;
    domain::PromiseVerdict verdict = domain::PromiseVerdict::None;
    bool redated = false;
};

/// Hands on, in the order of their judged moments, those that domain::verdictOn counts in the period, until `take` gives false.
/// Read from an index: the rule is said once more in SQL, and a test holds it against the domain's.
void scanPromises(ReadSession& session, const domain::Period& period, Moment now,
                  const std::function<bool(const CountedPromise&)>& take);
/// Adds one to the numbers it stands for.
void count(domain::PromiseCount& counts, const CountedPromise& promise);

} // namespace rapport::storage
