#pragma once

#include "rapport/domain/words.h"
#include "rapport/storage/session.h"

#include <vector>

namespace rapport::storage {

enum class MatchedIn { Name, Organisation, Phone, Email, Note, Interaction, Commitment };
[[nodiscard]] QString matchedKey(MatchedIn matched);

struct SearchHit {
    CustomerId customer;
    CommitmentId commitment; ///< valid for a hit in a commitment's words
    InteractionId interaction;
    QString uid;
    QString name;
    QString organisation;
    domain::Tier tier = domain::Tier::Regular;
    MatchedIn matched = MatchedIn::Name;
    QString snippet; ///< the text around the match, plain
    AnswerId answer = {}; ///< of a hit that is one, see presentation's everythingSearch(); search() gives none
};

/// Best first: names before organisations, phones and e-mails before notes, beginnings of words before middles, key customers
/// first. Every word of `text` has to be found; digits match phones in any grouping. Nothing from the trash.
[[nodiscard]] std::vector<SearchHit> search(ReadSession& session, const QString& text, int limit);

} // namespace rapport::storage
