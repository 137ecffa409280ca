#include "cli/candidates.h"

#include "cli/table.h"

using namespace Qt::StringLiterals;

namespace rapport::cli {

qint64 theOne(Context& context, const std::vector<Candidate>& candidates, const QString& text, const QString& none) {
    if (candidates.empty())
        throw Error(ErrorCode::NoSuchRecord, none.arg(text.left(80)));
    if (candidates.size() == 1)
        return candidates.front().id;
    for (const Candidate& candidate : candidates)
        context.out().problem(QString::number(candidate.id).rightJustified(8) + u"  "_s + shownLine(candidate.description));
    throw Error(ErrorCode::AmbiguousRecord, Words::tr("“%1” fits %2 records; nothing was done. Name one by its number.")
                                                .arg(text.left(80), QString::number(candidates.size())));
}

} // namespace rapport::cli
