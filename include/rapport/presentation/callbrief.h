#pragma once

#include "rapport/presentation/customerfacts.h"
#include "rapport/services/callbrief.h"

/// What stands on the card before a call, in words and without a widget.
namespace rapport::presentation {

struct BriefSection {
    QString title;
    std::vector<ChipLine> lines;
    friend bool operator==(const BriefSection&, const BriefSection&) = default;
};

struct CallBriefWords {
    QString name;
    QString standing; ///< "Kovács Bakery · key customer"
    QString careNote;
    std::vector<BriefSection> sections; ///< those that have something to say, in the order they are read
    friend bool operator==(const CallBriefWords&, const CallBriefWords&) = default;
};

[[nodiscard]] CallBriefWords inWords(const services::CallBrief& brief, Moment now, const QTimeZone& zone);

} // namespace rapport::presentation
