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
};
/// Those that the two can differ in, custom fields among them.
[[nodiscard]] std::vector<SingleField> singleFields(const Customer& kept, const Customer& other, const MergeNames& names);

} // namespace rapport::domain
