#pragma once

#include "rapport/domain/words.h"

#include <QDate>
#include <QString>
#include <optional>
#include <vector>

namespace rapport::domain {

/// What a customer can agree to (P20): that their data is kept, that they get mailings, that they are asked how we are doing.
enum class ConsentPurpose { Keep, Mailing, Feedback };

/// What they said, once for each purpose.
struct Consent {
    ConsentPurpose purpose = ConsentPurpose::Keep;
    bool given = false; ///< false: they refused, or took it back
    QDate saidOn = {};  ///< invalid where nobody wrote it down
    QString words = {}; ///< how they said so: "on the order form"; may be empty
    friend bool operator==(const Consent&, const Consent&) = default;
};

/// What they said of it; nothing where nobody asked.
[[nodiscard]] std::optional<bool> consentTo(const std::vector<Consent>& consents, ConsentPurpose purpose);
/// What is said now takes the place of what was said before, without a day yet; without `given` it is as if nobody had asked.
/// The same said again keeps its day.
void setConsent(std::vector<Consent>& consents, ConsentPurpose purpose, std::optional<bool> given, const QString& words);
/// Those without a day were said on `today`.
void dateNewConsents(std::vector<Consent>& consents, QDate today);

} // namespace rapport::domain
