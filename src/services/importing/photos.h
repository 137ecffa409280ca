#pragma once

#include "rapport/exchange/contactrecord.h"

namespace rapport::services {

/// What is stored of a picture, or why nothing is.
struct StoredPhoto {
    QByteArray image; ///< PNG or JPEG, at most 512 × 512; empty where there is a problem
    QString problem;  ///< translated
};
/// PNG, JPEG, GIF and WebP, known by their bytes; up to 4096 × 4096. Larger than it is stored, turned by its camera's mark or of
/// another kind, it is drawn anew. Nothing but these bytes is ever opened.
[[nodiscard]] StoredPhoto storedPhoto(const QByteArray& picture);
/// Makes the contact's picture, where it has one, its customer's photo; gives why there is none, translated, or nothing.
[[nodiscard]] QString takePicture(exchange::ContactRecord& record);

} // namespace rapport::services
