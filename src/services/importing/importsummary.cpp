#include "rapport/exchange/csvwriter.h"
#include "rapport/services/importing.h"

#include <array>

using namespace Qt::StringLiterals;

namespace rapport::services {

namespace {

QString numberOrNothing(qint64 number) { return number > 0 ? QString::number(number) : QString(); }

} // namespace

QString actionKey(ImportAction action) {
    switch (action) {
    case ImportAction::Created:
        return u"created"_s;
    case ImportAction::Updated:
        return u"updated"_s;
    case ImportAction::Unchanged:
        return u"unchanged"_s;
    case ImportAction::Skipped:
        break;
    }
    return u"skipped"_s;
}

ImportSummary together(ImportSummary first, const ImportSummary& second) {
    first.read += second.read;
    first.created += second.created;
    first.updated += second.updated;
    first.unchanged += second.unchanged;
    first.rejected += second.rejected;
    first.problemCount += second.problemCount;
    for (const auto& problem : second.problems)
        if (first.problems.size() < ImportSummary::maxProblems)
            first.problems.push_back(problem);
    std::array<int, 4> listed{};
    for (const auto& change : first.changes)
        ++listed[static_cast<size_t>(change.action)];
    for (const auto& change : second.changes)
        if (listed[static_cast<size_t>(change.action)]++ < ImportSummary::maxChanges)
            first.changes.push_back(change);
    return first;
}

QByteArray problemsAsCsv(const std::vector<exchange::Problem>& problems) {
    QByteArray bytes = exchange::csvLine({u"file"_s, u"line"_s, u"column"_s, u"severity"_s, u"message"_s});
    for (const auto& each : problems)
        bytes += exchange::csvLine({each.file, numberOrNothing(each.line), numberOrNothing(each.column),
                                    exchange::severityKey(each.severity), each.message});
    return bytes;
}

} // namespace rapport::services
