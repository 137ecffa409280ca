#pragma once

#include "storage/search/textquery.h"

namespace rapport::storage {

/// About 80 characters of `text` around the first word that holds one of the query's parts, on one line; its beginning where none
/// does.
[[nodiscard]] QString snippetOf(const QString& text, const TextQuery& query);
/// Whether the text, folded, holds one of the query's parts.
[[nodiscard]] bool holdsAny(const QString& text, const TextQuery& query);

} // namespace rapport::storage
