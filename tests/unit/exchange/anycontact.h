#pragma once

#include "rapport/exchange/contactrecord.h"

#include <QStringList>
#include <rapidcheck.h>

namespace rapport::exchange::testing {

/// Any contact that a store could hold, with every field filled now and then, in the letters of many scripts; without control
/// characters, which no vCard can hold.
[[nodiscard]] rc::Gen<ContactRecord> anyContact();
/// All that a record says, a line each, to be compared and read.
[[nodiscard]] QStringList told(const ContactRecord& record);

} // namespace rapport::exchange::testing
