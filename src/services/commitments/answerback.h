#pragma once

#include "rapport/domain/commitment.h"
#include "rapport/storage/session.h"

namespace rapport::services {

/// Research of ours that was done is an answer that the customer does not have yet (P25): promises to call back with it, by when
/// the research was due where that is still ahead, else today. Not where a call back to them is open already, which will do.
void saveCallBack(storage::WriteSession& session, const domain::Commitment& before, const domain::Commitment& after);

} // namespace rapport::services
