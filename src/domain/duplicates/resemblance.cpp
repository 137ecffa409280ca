#include "domain/duplicates/likenames.h"
#include "rapport/domain/samepoint.h"

#include <QSet>

namespace rapport::domain {

using namespace Qt::StringLiterals;

namespace {

using enum LikenessReason;

// What each reason weighs. A name alone is just worth showing; a number or an address alone is not, as families and offices
// share them.
struct Weights {
    int withName;
    int alone;
};
constexpr Weights phone{40, 25};
constexpr Weights nearlyPhone{20, 10};
constexpr Weights email{45, 35};
constexpr Weights sharedEmail{20, 10};
constexpr Weights organisation{10, 5};
constexpr Weights birthday{35, 5};
constexpr Weights birthdayWithoutYear{20, 5};
constexpr int withoutAnyName = 20; ///< an address without a name is no other person
constexpr int notReachedAlike = 10;
constexpr int mostOfContradicted = 45;

/// Addresses that many read, by what stands before the @.
bool isShared(const QString& address) {
    static const QSet<QString> boxes{u"info"_s,     u"office"_s,    u"contact"_s,   u"kontakt"_s,  u"mail"_s,  u"sales"_s,
                                     u"support"_s,  u"service"_s,   u"hello"_s,     u"admin"_s,    u"buero"_s, u"post"_s,
                                     u"team"_s,     u"shop"_s,      u"billing"_s,   u"accounts"_s, u"iroda"_s, u"ventas"_s,
                                     u"contacto"_s, u"reception"_s, u"enquiries"_s, u"noreply"_s};
    return boxes.contains(address.left(address.indexOf(u'@')));
}

int weightOf(NameMatch match) {
    switch (match) {
    case NameMatch::Same:
    case NameMatch::Swapped:
        return 50;
    case NameMatch::Nickname:
    case NameMatch::Nearly:
        return 40;
    case NameMatch::Initial:
        return 25;
    case NameMatch::Unknown:
    case NameMatch::Other:
        break;
    }
    return 0;
}

class Comparison {
public:
    Comparison(const Likeness& one, const Likeness& other)
        : m_one(one)
        , m_other(other)
        , m_name(nameMatch(one, other)) {}

    Resemblance result() {
        compareNames();
        compareReach();
        compareLives();
        Resemblance found{std::clamp(m_score, 0, m_contradicted ? mostOfContradicted : 100), std::move(m_reasons), false};
        found.certain = m_name == NameMatch::Same && m_proven && !m_contradicted;
        if (found.certain)
            found.score = std::max(found.score, 90);
        return found;
    }

private:
    void add(LikenessReason reason, Weights weights) {
        m_reasons.push_back(reason);
        m_score += weightOf(m_name) > 0 ? weights.withName : weights.alone;
    }

    void contradict(LikenessReason reason, int points) {
        m_reasons.push_back(reason);
        m_score -= points;
        m_contradicted = true;
    }

    void compareNames() {
        static const QHash<int, LikenessReason> reasons{{int(NameMatch::Same), SameName},
                                                        {int(NameMatch::Swapped), SwappedName},
                                                        {int(NameMatch::Nickname), Nickname},
                                                        {int(NameMatch::Initial), Initial},
                                                        {int(NameMatch::Nearly), NearlySameName}};
        m_score += weightOf(m_name);
        if (const auto reason = reasons.constFind(int(m_name)); reason != reasons.cend())
            m_reasons.push_back(*reason);
    }

    void compareReach() {
        const PointMatch phones = bestPhone();
        if (phones == PointMatch::Same)
            add(SamePhone, phone);
        else if (phones == PointMatch::Nearly)
            add(NearlySamePhone, nearlyPhone);
        const bool mail = compareMail();
        m_proven = phones == PointMatch::Same || mail;
        if ((phones == PointMatch::Same || mail) && m_name == NameMatch::Unknown)
            m_score += withoutAnyName;
        m_reachedApart = phones == PointMatch::Other && !mail && !m_one.phones.empty() && !m_other.phones.empty() &&
                         !m_one.emails.isEmpty() && !m_other.emails.isEmpty();
        if (m_reachedApart)
            m_score -= notReachedAlike;
    }

    [[nodiscard]] PointMatch bestPhone() const {
        PointMatch best = PointMatch::Other;
        for (const auto& phoneOfOne : m_one.phones) {
            for (const auto& phoneOfOther : m_other.phones)
                best = std::max(best, phoneMatch(phoneOfOne, phoneOfOther));
        }
        return best;
    }

    bool compareMail() {
        bool shared = false;
        for (const QString& address : m_one.emails) {
            if (!m_other.emails.contains(address))
                continue;
            if (!isShared(address)) {
                add(SameEmail, email);
                return true;
            }
            shared = true;
        }
        if (shared)
            add(SharedEmail, sharedEmail);
        return shared;
    }

    void compareLives() {
        const bool sameOrganisation = (m_one.organisationId.isValid() && m_one.organisationId == m_other.organisationId) ||
                                      (!m_one.organisation.isEmpty() && m_one.organisation == m_other.organisation);
        if (sameOrganisation)
            add(SameOrganisation, organisation);
        compareBirthdays();
        if (m_one.generation != m_other.generation && (!m_one.generation.isEmpty() || !m_other.generation.isEmpty()) &&
            m_one.kind == CustomerKind::Person)
            contradict(OtherGeneration, 40);
        if (m_one.kind != m_other.kind)
            contradict(OtherKind, 40);
    }

    void compareBirthdays() {
        if (!m_one.birthday || !m_other.birthday)
            return;
        const auto differs = [](const std::optional<int>& a, const std::optional<int>& b) { return a && b && *a != *b; };
        const PartialDate& a = *m_one.birthday;
        const PartialDate& b = *m_other.birthday;
        if (differs(a.year(), b.year()) || differs(a.month(), b.month()) || differs(a.day(), b.day())) {
            contradict(OtherBirthday, 50);
        } else if (a.monthDay() && b.monthDay()) {
            const bool whole = a.fullDate() && b.fullDate();
            add(SameBirthday, whole ? birthday : birthdayWithoutYear);
            // Of all who bear a name and are reached elsewhere some are born on one day.
            m_proven = m_proven || (whole && !m_reachedApart);
        }
    }

    const Likeness& m_one;
    const Likeness& m_other;
    NameMatch m_name;
    int m_score = 0;
    std::vector<LikenessReason> m_reasons;
    bool m_proven = false;
    bool m_reachedApart = false;
    bool m_contradicted = false;
};

} // namespace

Resemblance resemblanceOf(const Likeness& one, const Likeness& other) { return Comparison(one, other).result(); }

Resemblance resemblanceOf(const Customer& one, const std::optional<PartialDate>& birthdayOfOne, const Customer& other,
                          const std::optional<PartialDate>& birthdayOfOther) {
    return resemblanceOf(likenessOf(one, birthdayOfOne), likenessOf(other, birthdayOfOther));
}

} // namespace rapport::domain
