#pragma once

#include "rapport/domain/customermerge.h"

#include <functional>

namespace rapport::domain {

/// A field of which a customer has one value: its words, and how to take it over from another.
struct SingleField {
    QString key;
    QString label;
    bool noted; ///< a value that gives way stands in the notes
    std::function<QString(const Customer&)> text;
    std::function<void(Customer& to, const Customer& from)> take;
    bool isDate = false; ///< the words are a date in its ISO 8601 form
    /// Where the words do not say everything.
    std::function<bool(const Customer&, const Customer&)> isEqual = {};

    [[nodiscard]] bool isSame(const Customer& one, const Customer& other) const {
        return isEqual ? isEqual(one, other) : text(one) == text(other);
    }
};
/// Those that the two can differ in, custom fields among them.
[[nodiscard]] std::vector<SingleField> singleFields(const Customer& kept, const Customer& other, const MergeNames& names);

} // namespace rapport::domain
