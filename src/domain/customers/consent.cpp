#include "rapport/domain/consent.h"

#include <algorithm>

namespace rapport::domain {

namespace {

auto about(ConsentPurpose purpose) {
    return [purpose](const Consent& consent) { return consent.purpose == purpose; };
}

} // namespace

std::optional<bool> consentTo(const std::vector<Consent>& consents, ConsentPurpose purpose) {
    const auto said = std::find_if(consents.begin(), consents.end(), about(purpose));
    return said == consents.end() ? std::nullopt : std::optional(said->given);
}

void setConsent(std::vector<Consent>& consents, ConsentPurpose purpose, std::optional<bool> given, const QString& words) {
    const auto said = std::find_if(consents.begin(), consents.end(), about(purpose));
    if (!given) {
        std::erase_if(consents, about(purpose));
    } else if (said == consents.end()) {
        consents.push_back({purpose, *given, {}, words});
    } else if (said->given != *given) {
        *said = {purpose, *given, {}, words};
    } else {
        said->words = words;
    }
}

void dateNewConsents(std::vector<Consent>& consents, QDate today) {
    for (Consent& consent : consents)
        if (!consent.saidOn.isValid())
            consent.saidOn = today;
}

} // namespace rapport::domain
