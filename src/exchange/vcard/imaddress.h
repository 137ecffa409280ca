#pragma once

#include <QString>

namespace rapport::exchange {

/// IMPP takes addresses with a scheme (RFC 4770); a messenger's name alone is written as Apple does, `x-apple:name`, with what no
/// address may hold percent-encoded.
[[nodiscard]] QString messengerAddress(const QString& value);
/// The way back; other addresses as they are.
[[nodiscard]] QString messengerValue(const QString& address);

} // namespace rapport::exchange
