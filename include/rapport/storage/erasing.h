#pragma once

#include "rapport/storage/session.h"

namespace rapport::storage {

/// Takes everything that is held about a customer out of the store for good (P20): the record with what hangs on it, interactions
/// that nobody else took part in, and all of these from the change log, where other changes lose the name. Interactions with
/// others stay, without this participant. Nothing done before can be undone any more: it would lean on what is gone.
/// Throws Error(NoSuchRecord).
void eraseCustomer(WriteSession& session, CustomerId customer);

} // namespace rapport::storage
