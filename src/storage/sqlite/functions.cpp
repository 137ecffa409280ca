#include "storage/sqlite/functions.h"

#include "rapport/domain/matchkey.h"
#include "storage/sqlite/sqlerror.h"

#include <QByteArray>
#include <sqlite3.h>

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

QByteArray argument(sqlite3_value* value) {
    const auto* data = static_cast<const char*>(sqlite3_value_blob(value));
    return QByteArray::fromRawData(data, sqlite3_value_bytes(value));
}

void toBase64(sqlite3_context* context, int, sqlite3_value** values) {
    if (sqlite3_value_type(values[0]) == SQLITE_NULL)
        return;
    const QByteArray text = argument(values[0]).toBase64();
    sqlite3_result_text64(context, text.constData(), static_cast<sqlite3_uint64>(text.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void fromBase64(sqlite3_context* context, int, sqlite3_value** values) {
    if (sqlite3_value_type(values[0]) == SQLITE_NULL)
        return;
    const QByteArray bytes = QByteArray::fromBase64(argument(values[0]));
    sqlite3_result_blob64(context, bytes.constData(), static_cast<sqlite3_uint64>(bytes.size()), SQLITE_TRANSIENT);
}

void matchKey(sqlite3_context* context, int, sqlite3_value** values) {
    const auto kind = domain::fromKey<domain::ContactKind>(QString::fromUtf8(argument(values[0])));
    const QByteArray key = kind ? domain::matchKeyOf(*kind, QString::fromUtf8(argument(values[1]))).toUtf8() : QByteArray();
    if (!key.isEmpty())
        sqlite3_result_text64(context, key.constData(), static_cast<sqlite3_uint64>(key.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void add(sqlite3* db, const char* name, int arguments, void (*function)(sqlite3_context*, int, sqlite3_value**)) {
    const int result = sqlite3_create_function_v2(db, name, arguments, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr, function,
                                                  nullptr, nullptr, nullptr);
    if (result != SQLITE_OK)
        throw sqlError(result, u"add a function"_s);
}

} // namespace

void addFunctions(sqlite3* db) {
    add(db, "rapport_base64", 1, toBase64);
    add(db, "rapport_unbase64", 1, fromBase64);
    add(db, "rapport_match_key", 2, matchKey);
}

} // namespace rapport::storage
