#pragma once

#include "rapport/domain/quickentry.h"

#include <QList>
#include <QLocale>

namespace rapport::services {

/// What a line is typed for: which of its pieces mean something there. Any other stays words.
enum class LineFor {
    Conversation, ///< everything; `!` only beside a due part, which it belongs to
    Promise,      ///< due part, recurrence, kind, urgent, whom it is for
    Day           ///< a due part and nothing else
};

/// Reads a line; `but` are pieces that mean nothing here, because they are said elsewhere.
[[nodiscard]] domain::QuickEntry readLine(const QString& line, domain::QuickEntryContext context, LineFor purpose,
                                          const QList<domain::ChipRole>& but = {});
/// As people write `12/3` in `locale`: the month first only where its short date begins with it.
[[nodiscard]] domain::DateOrder dateOrder(const QLocale& locale = QLocale());
/// When a conversation took place: a day without a time is its noon, or `now` on the day itself.
[[nodiscard]] Moment happenedAt(const domain::Due& happened, Moment now, const QTimeZone& zone);

} // namespace rapport::services
