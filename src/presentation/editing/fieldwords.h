#pragma once

#include "rapport/presentation/conflict.h"
#include "rapport/presentation/words.h"

#include <functional>

namespace rapport::presentation {

/// What a moment or a day is told by.
struct TellingTime {
    Moment now;
    QTimeZone zone;
};

/// The value of a field in words, by its key; empty for nothing.
[[nodiscard]] QString valueText(const services::CustomerRecord& record, const QString& field, const services::Names& names,
                                const TellingTime& time);
[[nodiscard]] QString valueText(const domain::Interaction& record, const QString& field, const services::Names& names,
                                const TellingTime& time);
[[nodiscard]] QString valueText(const domain::Commitment& record, const QString& field, const services::Names& names,
                                const TellingTime& time);
[[nodiscard]] QString valueText(const domain::Milestone& record, const QString& field, const services::Names& names,
                                const TellingTime& time);

/// What a field of a table ("customer", "commitment" …) is called.
[[nodiscard]] QString fieldLabel(const QString& table, const QString& field);

/// How a field's value is read, beside its key.
template <typename Record>
struct FieldText {
    const char* key;
    QString (*text)(const Record&, const services::Names&, const TellingTime&);
};

/// A field that is a text, and one that is a fixed word.
template <typename Record, auto Member>
[[nodiscard]] constexpr FieldText<Record> textRow(const char* key) {
    return {key,
            [](const Record& one, const services::Names&, const TellingTime&) -> QString { return std::invoke(Member, one); }};
}
template <typename Record, auto Member>
[[nodiscard]] constexpr FieldText<Record> wordRow(const char* key) {
    return {key, [](const Record& one, const services::Names&, const TellingTime&) { return word(std::invoke(Member, one)); }};
}

template <typename Record, typename Table>
[[nodiscard]] QString textFrom(const Table& table, const Record& record, const QString& field, const services::Names& names,
                               const TellingTime& time) {
    for (const FieldText<Record>& one : table)
        if (field == QLatin1String(one.key))
            return one.text(record, names, time);
    return {};
}

} // namespace rapport::presentation
