#include "storage/sqlite/dayfunction.h"

#include "rapport/core/error.h"
#include "rapport/core/moment.h"

#include <QHash>
#include <sqlite3.h>

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

/// Looking up a zone reads files; a store knows few of them.
class Zones {
public:
    const QTimeZone& named(const QByteArray& id) {
        auto zone = m_zones.find(id);
        if (zone == m_zones.end())
            zone = m_zones.insert(id, zoneNamed(QString::fromUtf8(id)));
        return zone.value();
    }

private:
    QHash<QByteArray, QTimeZone> m_zones;
};

void dayOf(sqlite3_context* context, int, sqlite3_value** arguments) {
    for (int i = 0; i < 3; ++i) {
        if (sqlite3_value_type(arguments[i]) == SQLITE_NULL)
            return;
    }
    const QByteArray id(static_cast<const char*>(sqlite3_value_blob(arguments[1])), sqlite3_value_bytes(arguments[1]));
    const QTimeZone& zone = static_cast<Zones*>(sqlite3_user_data(context))->named(id);
    const QDate day = Moment(sqlite3_value_int64(arguments[0])).dateIn(zone).addDays(sqlite3_value_int64(arguments[2]));
    const QByteArray text = day.toString(Qt::ISODate).toUtf8();
    sqlite3_result_text(context, text.constData(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
}

} // namespace

void addDayFunction(sqlite3* connection) {
    const int result =
        sqlite3_create_function_v2(connection, "rapport_day", 3, SQLITE_UTF8 | SQLITE_DETERMINISTIC, new Zones, &dayOf, nullptr,
                                   nullptr, [](void* zones) { delete static_cast<Zones*>(zones); });
    if (result != SQLITE_OK)
        throw Error(ErrorCode::Internal, {}, u"rapport_day could not be registered: %1"_s.arg(result));
}

} // namespace rapport::storage
