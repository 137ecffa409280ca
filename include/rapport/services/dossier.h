#pragma once

#include "rapport/services/workspace.h"

namespace rapport::services {

/// All that is held about one customer, for who asks what we keep of them (P20).
struct Dossier {
    QString name; ///< the customer's
    /// One JSON document: the sections of docs/export-format.md with this customer's records alone. Whatever a record refers to
    /// has its name instead of its uid. UTF-8.
    QByteArray json;
};
/// With the private notes that whoever works here may see. Throws Error(NoSuchRecord).
[[nodiscard]] QFuture<Dossier> dossier(const Workspace& workspace, CustomerId customer);

} // namespace rapport::services
