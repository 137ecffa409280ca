// Calendars of any bytes.
#include "rapport/exchange/calendarreader.h"

#include <QBuffer>

using namespace rapport;
using namespace rapport::exchange;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size) {
    QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    QBuffer device(&bytes);
    device.open(QIODevice::ReadOnly);
    const ReadingPlace place{QTimeZone("Europe/Berlin"), Moment(1'795'000'000'000)};
    const auto reader = makeCalendarReader(device, place, [](const Problem&) {});
    while (reader->next()) {
    }
    return 0;
}
