// Any text as a line of quick entry: read without a crash, in bounded time.
#include "rapport/domain/quickentry.h"

#include <cstdint>

using namespace rapport;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const QTimeZone zone("Europe/Berlin");
    static const domain::QuickEntryContext context{*Moment::parse(QStringLiteral("2026-11-21T10:00"), zone), zone,
                                                   domain::DateOrder::DayFirst};
    static_cast<void>(
        domain::readQuickEntry(QString::fromUtf8(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)), context));
    return 0;
}
