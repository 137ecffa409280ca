#pragma once

#include "exchange/vcard/carddraft.h"

/// One function a kind of property. Each gives false when the property is to be kept as it stands instead.
namespace rapport::exchange::properties {

// names.cpp
bool name(CardDraft& draft, const Property& property);
bool formattedName(CardDraft& draft, const Property& property);
bool nickname(CardDraft& draft, const Property& property);
bool organisation(CardDraft& draft, const Property& property);
bool title(CardDraft& draft, const Property& property);
bool role(CardDraft& draft, const Property& property);
bool kind(CardDraft& draft, const Property& property);
bool showAs(CardDraft& draft, const Property& property);

// reach.cpp
bool phone(CardDraft& draft, const Property& property);
bool email(CardDraft& draft, const Property& property);
bool link(CardDraft& draft, const Property& property);
bool socialProfile(CardDraft& draft, const Property& property);
bool messenger(CardDraft& draft, const Property& property);
/// X-JABBER, X-AIM, X-messaging/irc-All …: the name says the service.
bool namedMessenger(CardDraft& draft, const Property& property);
[[nodiscard]] bool isNamedMessenger(std::string_view upperName);
bool address(CardDraft& draft, const Property& property);
bool formattedAddress(CardDraft& draft, const Property& property);

// dates.cpp
bool birthday(CardDraft& draft, const Property& property);
bool anniversary(CardDraft& draft, const Property& property);
bool labelledDate(CardDraft& draft, const Property& property);
bool androidCustom(CardDraft& draft, const Property& property);

// particulars.cpp
bool note(CardDraft& draft, const Property& property);
bool categories(CardDraft& draft, const Property& property);
bool uid(CardDraft& draft, const Property& property);
bool language(CardDraft& draft, const Property& property);
bool timeZone(CardDraft& draft, const Property& property);
bool groupLabel(CardDraft& draft, const Property& property);
bool version(CardDraft& draft, const Property& property);
/// About the file, not about the person: REV.
bool aboutTheFile(CardDraft& draft, const Property& property);

/// Which program wrote the file.
bool product(CardDraft& draft, const Property& property);

// relations.cpp
/// RELATED and the many names that programs have for spouses, assistants and managers.
bool related(CardDraft& draft, const Property& property);
/// What `_$!<Mother>!$_` says of a name in X-ABRELATEDNAMES.
void labelRelation(ContactRelation& relation, const QString& label);

// photo.cpp
bool photo(CardDraft& draft, const Property& property);

} // namespace rapport::exchange::properties
