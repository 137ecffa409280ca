#pragma once

#include "rapport/services/customers.h"

namespace rapport::services {

/// A contact that somebody copied, as an editor of a new customer shows it before anything is saved.
struct PastedContact {
    CustomerRecord record; ///< relations name the customer by an invalid id; a uid that is taken in the store is left out
    std::vector<domain::CustomField> customFields; ///< those of the business; what belongs in no field of it is in the notes
    QHash<qint64, QString> names;                  ///< of the customers that the record refers to, by CustomerId value
    QStringList problems;                          ///< translated: what was left out, and why
};
/// The vCard or signature in `text` (see exchange::readPasted), read as an import reads it: whom it names is found in the store,
/// its photo brought to size. Empty where there is no contact in it.
[[nodiscard]] QFuture<std::optional<PastedContact>> pastedContact(const Workspace& workspace, const QString& text);

} // namespace rapport::services
