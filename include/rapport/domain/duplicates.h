#pragma once

#include "rapport/core/partialdate.h"
#include "rapport/domain/customer.h"

namespace rapport::domain {

/// Why two customers may be one, and what speaks against it.
enum class LikenessReason {
    SameName,        ///< letter for letter, but for accents, capitals, hyphens and ä written as ae
    SwappedName,     ///< given and family name the other way round
    Nickname,        ///< "Bob Miller" and "Robert Miller"
    Initial,         ///< "A. Kovács" and "Anna Kovács"
    NearlySameName,  ///< one has a middle name, a third name or a legal form more
    SamePhone,       ///< as libphonenumber sees it, whichever way it is written
    NearlySamePhone, ///< but for an extension or the area code
    SameEmail,
    SharedEmail, ///< the same, but such as info@ and office@, which many read
    SameOrganisation,
    SameBirthday,
    OtherBirthday,   ///< against
    OtherGeneration, ///< against: junior and senior
    OtherKind,       ///< against: a person and an organisation
};
/// `same_name`, …: stands in JSON and never changes.
[[nodiscard]] QString key(LikenessReason reason);
/// "same name", translated.
[[nodiscard]] QString inWords(LikenessReason reason);
[[nodiscard]] bool speaksAgainst(LikenessReason reason);

/// From this score on a pair is worth showing.
inline constexpr int leastLikelyScore = 50;

struct Resemblance {
    int score = 0; ///< 0 … 100
    std::vector<LikenessReason> reasons;
    /// The same name, and the same e-mail, phone or whole birthday, and nothing that contradicts: may be merged unasked.
    bool certain = false;
    [[nodiscard]] bool isLikely() const { return score >= leastLikelyScore; }
    friend bool operator==(const Resemblance&, const Resemblance&) = default;
};

/// What of a customer is compared, made ready once. Texts are folded.
struct Likeness {
    struct Phone {
        QString typed;
        QString digits;
        QString matchKey; ///< see matchKeyOf
    };
    CustomerKind kind = CustomerKind::Person;
    QStringList given, middle, family; ///< words
    QStringList words;                 ///< of the whole name, in order
    QString givenName, familyName, name; ///< the same without spaces, for comparing
    QStringList nickname;
    QString listedGiven, listedFamily; ///< as they stand in a sort key
    QString generation;                ///< "jr", "sr", "ii" …
    CustomerId organisationId;
    QString organisation;
    std::vector<Phone> phones;
    QStringList emails;
    std::optional<PartialDate> birthday;
};
/// organisationName is taken for the name of a linked organisation as well.
[[nodiscard]] Likeness likenessOf(const Customer& customer, const std::optional<PartialDate>& birthday);

[[nodiscard]] Resemblance resemblanceOf(const Likeness& one, const Likeness& other);
[[nodiscard]] Resemblance resemblanceOf(const Customer& one, const std::optional<PartialDate>& birthdayOfOne,
                                        const Customer& other, const std::optional<PartialDate>& birthdayOfOther);

/// Names that are alike have one of these in common: the same words in any order, with given names and their short forms as one.
/// None for a customer without a name.
[[nodiscard]] QStringList nameKeysOf(const Likeness& likeness);
/// "a kovacs": an initial is found among those who have the same; with the words in any other order for nobody.
[[nodiscard]] QString initialKeyOf(const Likeness& likeness);
/// The given name is an initial.
[[nodiscard]] bool isInitialed(const Likeness& likeness);
/// Sort keys from `from` on, before `before`, in the order of code points.
struct SortRange {
    QString from, before;
    [[nodiscard]] bool contains(const QString& sortKey) const { return from <= sortKey && sortKey < before; }
};
/// Where somebody alike by name may stand in a list that is sorted by sortKeyOf; at most 60.
[[nodiscard]] std::vector<SortRange> sortRangesLike(const Likeness& likeness);

} // namespace rapport::domain
