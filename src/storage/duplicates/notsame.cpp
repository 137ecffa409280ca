#include "rapport/core/error.h"
#include "rapport/storage/duplicates.h"
#include "storage/engine/connection.h"
#include "storage/rows/rowwriter.h"

#include <QCoreApplication>

namespace rapport::storage {

using namespace Qt::StringLiterals;

void markNotSame(WriteSession& session, CustomerId one, CustomerId other) {
    if (!one.isValid() || !other.isValid() || one == other)
        throw Error(ErrorCode::InvalidInput, QCoreApplication::translate("storage", "Two different customers are not the same."));
    const auto [first, second] = std::minmax({one.value(), other.value()});
    {
        auto said = session.connection().prepare(u"SELECT 1 FROM not_same WHERE first_id = ? AND second_id = ?"_s);
        said.bindAll(first, second);
        if (said.step())
            return;
    }
    session.rows().insert(tables::notSame(),
                          {toValue(first), toValue(second), toValue(session.info().at), toValue(session.info().author)});
}

} // namespace rapport::storage
