#include "exchange/csv/csvwords.h"

#include <array>

namespace rapport::exchange {

namespace {

// The headers of our own tables of customers, where others have none like them.
constexpr std::array words{
    HeaderWord{"phone numbers", Field::Phones},
    HeaderWord{"e mail addresses", Field::Emails},
    HeaderWord{"links", Field::Links},
    HeaderWord{"messengers", Field::Messengers},
    HeaderWord{"postal addresses", Field::Addresses},
    HeaderWord{"dates", Field::Dates},
    HeaderWord{"organisation uid", Field::OrganisationUid},
    HeaderWord{"referred by", Field::Referrer},
    HeaderWord{"referred by uid", Field::ReferrerUid},
    HeaderWord{"cadence", Field::Cadence},
    HeaderWord{"leap day", Field::LeapDay},
    HeaderWord{"ask days", Field::AskDays},
    HeaderWord{"opted out", Field::OptedOut},
    HeaderWord{"vcard lines", Field::ForeignLines},
    HeaderWord{"customer owner", Field::Owner},
};

} // namespace

std::span<const HeaderWord> ownWords() { return words; }

} // namespace rapport::exchange
