#pragma once

#include "exchange/vcard/contentline.h"
#include "exchange/vcard/wordcache.h"
#include "rapport/exchange/contactreader.h"

namespace rapport::exchange {

/// What a property's handler is given: the line, its value as UTF-8 (still escaped), and where to complain.
struct Property {
    const ContentLine& line;
    std::string_view value;
    qint64 number;
    const ContactReader::OnProblem& onProblem;
    WordCache& words;

    void report(Severity severity, const QString& message) const { onProblem({{}, number, 0, severity, message}); }
    [[nodiscard]] QString text() const;
    /// The text of a part of the value that is likely to come again with others: unescaped, without blanks around it.
    [[nodiscard]] QString word(std::string_view part) const;
    /// Several values of one part, with `glue` between them.
    [[nodiscard]] QString joined(std::string_view part, const QString& glue) const;
};

/// A card while its lines come in, in any order.
struct CardDraft {
    static constexpr int notPreferred = 101; ///< after vCard 4's last rank
    /// The Own ones need no label to say what they are.
    enum class Part { Point, Address, Milestone, OwnDate, Relation, OwnRelation };
    struct GroupMember {
        std::string group;
        Part part;
        size_t index;
    };
    struct GroupLabel {
        std::string group;
        QString label;
        QString line; ///< as it stood, kept where no member takes a label; empty where it is kept anyway
    };

    ContactRecord record;
    bool ours = false; ///< Rapport wrote it: what stands there is meant to the letter
    QString ownDisplayName;
    bool implied = false; ///< without a BEGIN of its own
    int properties = 0;   ///< how many there were
    bool any = false;     ///< whether there was a property at all
    bool isCard = false;  ///< it says so: by a version of vCard, a name, or its END
    bool isGroup = false;
    bool isOrganisation = false;
    bool hasDepartments = false; ///< beside the organisation; its line is kept
    QString formattedName;
    QString role, roleLine;
    QStringList notes;
    QStringList foreign;
    qsizetype foreignSize = 0;
    std::vector<std::pair<QString, QString>> formattedAddresses; ///< label, text
    QStringList formattedAddressLines;
    /// The contact point of a kind that is preferred, the first of equals.
    struct Best {
        size_t index = 0;
        int rank = notPreferred;
    };
    std::array<Best, 4> best; ///< by ContactKind
    int languageRank = notPreferred + 1;
    QString languageLine;
    std::vector<GroupMember> members;
    std::vector<GroupLabel> labels;

    void addPoint(domain::ContactKind kind, const QString& label, QString value, const Property& property);
    /// The text of a property that may have several lines.
    [[nodiscard]] QString block(const Property& property) const;
    void addMember(std::string_view group, Part part, size_t index);
    /// Keeps a line that has no field; reports what is too long to keep.
    void keep(const QString& line, const Property& property);
};

/// The line as text, with what quoted-printable and charset said resolved.
[[nodiscard]] QString asItStood(const Property& property);
/// 1 … 100 as vCard 4 ranks them, 1 for the PREF of earlier versions, notPreferred without.
[[nodiscard]] int preferenceOf(const ContentLine& line);
/// The words of TYPE that say which of several this is: "work", "mobile", "work fax".
[[nodiscard]] const QString& labelOf(const ContentLine& line);
/// `_$!<HomePage>!$_` is "homepage"; others as they stand.
[[nodiscard]] QString appleLabel(const QString& label);

/// Reads one property into the draft. False when there is no field for it.
[[nodiscard]] bool takeProperty(CardDraft& draft, const Property& property);
/// Whether a name is one of those that have a field here: what tells a card without BEGIN from other text.
[[nodiscard]] bool isKnownProperty(std::string_view name);

/// Puts together what needed all lines. False when it is no contact; the reason was reported.
[[nodiscard]] bool finishCard(CardDraft& draft, const ContactReader::OnProblem& onProblem);

} // namespace rapport::exchange
