#pragma once

#include "rapport/domain/customer.h"

namespace rapport::storage {

/// A customer's row in customer_search: what searches look in, folded.
struct SearchTexts {
    QString name;         ///< shown name, and the parts and nickname it does not hold
    QString organisation; ///< organisation as shown
    QString digits;       ///< each phone's digits, apart by a space
    QString email;        ///< each address, apart by a space
    QString note;         ///< title, care note, notes, goals, topics
    QString marks;        ///< "key" for key customers
    friend bool operator==(const SearchTexts&, const SearchTexts&) = default;
};

[[nodiscard]] SearchTexts searchTextsOf(const domain::Customer& customer, const QString& shownName, const QString& organisation);

} // namespace rapport::storage
