#include "exchange/icalendar/calendarzones.h"

#include <QMutex>
#include <libical/ical.h>
#include <memory>

namespace rapport::exchange {

namespace {

struct Freed {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
    void operator()(char* text) const { icalmemory_free_buffer(text); }
};

/// libical's zones are one table for the whole process, filled as they are asked for.
QMutex& zonesMutex() {
    static QMutex mutex;
    return mutex;
}

} // namespace

QByteArray zoneComponent(const QString& ianaId, Moment from) {
    const QMutexLocker lock(&zonesMutex());
    icaltimezone* zone = icaltimezone_get_builtin_timezone(ianaId.toUtf8().constData());
    icalcomponent* known = zone ? icaltimezone_get_component(zone) : nullptr;
    if (!known)
        return {};
    const std::unique_ptr<icalcomponent, Freed> component(icalcomponent_new_clone(known));
    // Its own id names libical's makers.
    if (icalproperty* id = icalcomponent_get_first_property(component.get(), ICAL_TZID_PROPERTY))
        icalproperty_set_tzid(id, ianaId.toUtf8().constData());
    const int year = from.dateIn(QTimeZone::utc()).year() - 1;
    icaltimetype start = icaltime_null_time();
    start.year = year;
    start.month = 1;
    start.day = 1;
    icaltimezone_truncate_vtimezone(component.get(), start, icaltime_null_time(), 0);
    const std::unique_ptr<char, Freed> text(icalcomponent_as_ical_string_r(component.get()));
    return QByteArray(text.get());
}

} // namespace rapport::exchange
