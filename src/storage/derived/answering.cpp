#include "storage/derived/answering.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

/// What is written waits to be read, however it was taken.
QString isWrittenSql(const QString& i) {
    return u"(%1.channel = 'email' OR %1.channel = 'message' OR %1.channel = 'letter')"_s.arg(i);
}

} // namespace

QString wantsAnswerSql(const QString& i) {
    return u"%1.direction = 'in' AND (%2 OR %1.outcome <> 'reached') AND NOT EXISTS (SELECT 1 FROM interaction_aim s "
           "WHERE s.interaction_id = %1.id AND s.aim = 'settled')"_s.arg(i, isWrittenSql(i));
}

QString isAnswerSql(const QString& i) {
    return u"((%1.direction = 'out' AND %1.outcome <> 'no_answer') OR "
           "(%1.direction = 'in' AND %1.outcome = 'reached' AND NOT %2))"_s.arg(i, isWrittenSql(i));
}

} // namespace rapport::storage
