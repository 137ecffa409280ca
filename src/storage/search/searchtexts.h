#pragma once

#include "rapport/domain/customer.h"

namespace rapport::storage {

/// A customer's row in customer_search: what searches look in, folded.
struct SearchTexts {
    QString name;         ///< shown name, and the parts and nickname it does not hold
    QString organisation; ///< organisation as shown
    QString digits;       ///< each phone's digits, apart by a space
    QString email;        ///< each address, apart by a space
    QString note;  ///< title, care note, notes, goals, topics, handovers, consents, cases, needs, expiries, gestures, feedback
    QString marks; ///< what marksOf() gives
    friend bool operator==(const SearchTexts&, const SearchTexts&) = default;
};

/// "key" for key customers and "archived" for archived ones, apart by a space: so that a search finds key customers first, and
/// ranks by one table alone.
[[nodiscard]] QString marksOf(const domain::Customer& customer);
/// `kept`: the words of their cases, needs, expiries, gestures and feedback.
[[nodiscard]] SearchTexts searchTextsOf(const domain::Customer& customer, const QString& shownName, const QString& organisation,
                                        const QStringList& kept = {});

} // namespace rapport::storage
