#include "storage/care/carecheck.h"

#include "rapport/storage/carerepository.h"
#include "storage/engine/connection.h"

#include <QCoreApplication>

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Care", text); }

/// How many records the domain would not let be saved.
template <typename Record>
int unfit(ReadSession& session) {
    int count = 0;
    CareRepository<Record>(session).each([&count](const Record& record) { count += problemWith(record).isEmpty() ? 0 : 1; });
    return count;
}

/// A column that follows from two others, so that the day on which to warn can stand in an index.
int wrongWarnings(ReadSession& session) {
    int count = 0;
    auto rows = session.connection().scan(u"SELECT due_date, lead_days, warn_from FROM expiry"_s);
    while (rows.step())
        count += rows.date(0).addDays(-rows.integer(1)) == rows.date(2) ? 0 : 1;
    return count;
}

} // namespace

QStringList brokenCare(ReadSession& session) {
    const std::pair<const char*, int> counts[] = {
        {QT_TRANSLATE_NOOP("Care", "Needs are against their own rules (%1)."), unfit<Need>(session)},
        {QT_TRANSLATE_NOOP("Care", "Deadlines are against their own rules (%1)."), unfit<Expiry>(session)},
        {QT_TRANSLATE_NOOP("Care", "Gestures are against their own rules (%1)."), unfit<Gesture>(session)},
        {QT_TRANSLATE_NOOP("Care", "Feedback is against its own rules (%1)."), unfit<Feedback>(session)},
        {QT_TRANSLATE_NOOP("Care", "Deadlines are not warned of as long before as they say (%1)."), wrongWarnings(session)}};
    QStringList found;
    for (const auto& [sentence, count] : counts) {
        if (count > 0)
            found << tr(sentence).arg(count);
    }
    return found;
}

} // namespace rapport::storage
