#pragma once

#include "rapport/domain/customer.h"

#include <QStringList>

/// The pieces of a signature that are known by their own look. Each function takes what it knows out of a piece of text.
namespace rapport::exchange::signature {

/// Lines without quotation marks, greetings and rulers, cut where bars and dots divide them.
[[nodiscard]] QStringList piecesOf(const QString& text);

/// E-mail addresses, links and phone numbers of the piece; what is left of it, empty where nothing is.
[[nodiscard]] QString takeReach(const QString& piece, domain::Customer& customer);

/// Whether the piece is a line of an address, which is added to `address`.
[[nodiscard]] bool takeAddress(const QString& piece, domain::PostalAddress& address);

[[nodiscard]] bool looksLikeOrganisation(const QString& piece);
[[nodiscard]] bool looksLikeTitle(const QString& piece);
[[nodiscard]] bool looksLikeName(const QString& piece);

/// The parts of a name. `familyFirst` where it is written so; a word in capitals beside others is the family's name in any case.
[[nodiscard]] domain::PersonName nameFrom(const QString& piece, bool familyFirst);

} // namespace rapport::exchange::signature
