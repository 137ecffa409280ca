#pragma once

#include "rapport/domain/merge.h"

#include <functional>

/// The fields of a record, each described by one line of a table, and what the functions of merge.h make of such a table.
namespace rapport::domain {

template <typename Record>
struct Field {
    const char* key;
    bool fixed; ///< nobody changes it: always as it is stored
    bool (*same)(const Record&, const Record&);
    void (*take)(Record& into, const Record& from);
    /// Both changed it differently: puts what comes of it into the record; false where that is in doubt. Null: always is.
    bool (*combine)(const Record& base, const Record& mine, const Record& theirs, Record& into) = nullptr;
};

/// The table of a record.
template <typename Record>
[[nodiscard]] const std::vector<Field<Record>>& fieldsOf();

/// One field, or several that only make sense together. A member is a pointer to one, or a function that gives a reference.
template <typename Record, auto... Members>
[[nodiscard]] constexpr Field<Record> field(const char* key) {
    return {key, false,
            [](const Record& a, const Record& b) { return ((std::invoke(Members, a) == std::invoke(Members, b)) && ...); },
            [](Record& into, const Record& from) { ((std::invoke(Members, into) = std::invoke(Members, from)), ...); }};
}

template <typename Record, auto... Members>
[[nodiscard]] constexpr Field<Record> fixedField(const char* key) {
    auto one = field<Record, Members...>(key);
    one.fixed = true;
    return one;
}

/// A list, with the function that merges it.
template <typename Record, auto Member, auto Merge>
[[nodiscard]] constexpr Field<Record> listField(const char* key) {
    auto one = field<Record, Member>(key);
    one.combine = [](const Record& base, const Record& mine, const Record& theirs, Record& into) {
        auto list = Merge(std::invoke(Member, base), std::invoke(Member, mine), std::invoke(Member, theirs));
        if (!list)
            return false;
        std::invoke(Member, into) = *list;
        return true;
    };
    return one;
}

template <typename Record>
Merged<Record> merge(const Record& base, const Record& mine, const Record& theirs) {
    Merged<Record> merged{mine, {}};
    for (const auto& one : fieldsOf<Record>()) {
        if (one.fixed || one.same(base, mine))
            one.take(merged.record, theirs);
        else if (one.same(base, theirs) || one.same(mine, theirs))
            continue;
        else if (!one.combine || !one.combine(base, mine, theirs, merged.record))
            merged.conflicts << QString::fromLatin1(one.key);
    }
    return merged;
}

template <typename Record>
Record resolved(Record merged, const Record& theirs, const QSet<QString>& fieldsOfTheirs) {
    for (const auto& one : fieldsOf<Record>())
        if (fieldsOfTheirs.contains(QString::fromLatin1(one.key)))
            one.take(merged, theirs);
    return merged;
}

template <typename Record>
QStringList mergedFields() {
    QStringList keys;
    for (const auto& one : fieldsOf<Record>())
        if (!one.fixed)
            keys << QString::fromLatin1(one.key);
    return keys;
}

template <typename Record>
QStringList differingFields(const Record& a, const Record& b) {
    QStringList keys;
    for (const auto& one : fieldsOf<Record>())
        if (!one.fixed && !one.same(a, b))
            keys << QString::fromLatin1(one.key);
    return keys;
}

} // namespace rapport::domain

/// For the end of the file that has the record's table.
#define RAPPORT_MERGES(Record)                                                                                                   \
    template Merged<Record> merge<Record>(const Record&, const Record&, const Record&);                                          \
    template Record resolved<Record>(Record, const Record&, const QSet<QString>&);                                               \
    template QStringList mergedFields<Record>();                                                                                 \
    template QStringList differingFields<Record>(const Record&, const Record&)
