#pragma once

#include <QString>
#include <QStringList>

namespace rapport::domain {

/// The text of resources/names/nicknames.txt.
[[nodiscard]] QString nicknamesFile();

/// Whether two different folded given names are forms of one.
[[nodiscard]] bool areFormsOfOneName(const QString& one, const QString& other);
/// All other forms of a folded given name.
[[nodiscard]] QStringList otherFormsOf(const QString& given);
/// One and the same for all forms of a name, and of names that share a form; the name itself where it has none.
[[nodiscard]] QString commonFormOf(const QString& given);

} // namespace rapport::domain
