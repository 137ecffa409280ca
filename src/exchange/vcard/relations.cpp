#include "exchange/vcard/ascii.h"
#include "exchange/vcard/ownproperties.h"
#include "exchange/vcard/properties.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rapport::exchange::properties {

namespace {

using domain::RelationKind;

struct Word {
    QLatin1StringView word;
    RelationKind kind;
    bool reversed; ///< the one who is named is the subject
};
/// What programs call the other one, in TYPE (RFC 6350, 6.6.6) and in labels.
constexpr std::array words{
    Word{"spouse"_L1, RelationKind::MarriedTo, false},  Word{"husband"_L1, RelationKind::MarriedTo, false},
    Word{"wife"_L1, RelationKind::MarriedTo, false},    Word{"child"_L1, RelationKind::ParentOf, false},
    Word{"son"_L1, RelationKind::ParentOf, false},      Word{"daughter"_L1, RelationKind::ParentOf, false},
    Word{"parent"_L1, RelationKind::ParentOf, true},    Word{"mother"_L1, RelationKind::ParentOf, true},
    Word{"father"_L1, RelationKind::ParentOf, true},    Word{"sibling"_L1, RelationKind::SiblingOf, false},
    Word{"brother"_L1, RelationKind::SiblingOf, false}, Word{"sister"_L1, RelationKind::SiblingOf, false},
    Word{"friend"_L1, RelationKind::FriendOf, false},   Word{"assistant"_L1, RelationKind::AssistantOf, true},
    Word{"agent"_L1, RelationKind::AssistantOf, true},  Word{"manager"_L1, RelationKind::ManagerOf, true},
};

void setKind(ContactRelation& relation, const QString& word) {
    const auto* const found = std::find_if(words.begin(), words.end(),
                                           [&](const Word& each) { return word.compare(each.word, Qt::CaseInsensitive) == 0; });
    if (found == words.end()) {
        relation.label = word;
        return;
    }
    relation.kind = found->kind;
    relation.reversed = found->reversed;
}

/// X-SPOUSE, X-MS-ASSISTANT, X-KADDRESSBOOK-X-ManagersName: the property's name says it.
QString wordOfName(std::string_view name) {
    if (ascii::contains(name, "SPOUSE"))
        return u"spouse"_s;
    if (ascii::contains(name, "ASSISTANT"))
        return u"assistant"_s;
    return ascii::contains(name, "MANAGER") ? u"manager"_s : QString();
}

/// The uid or the name that a value is.
ContactName nameOf(const QString& value) {
    if (value.startsWith("urn:uuid:"_L1, Qt::CaseInsensitive))
        return {value.mid(9), {}};
    return {{}, value};
}

ContactRelation asWritten(const ContentLine& line, RelationKind kind, const QString& value) {
    ContactRelation relation{kind, ownParameter(line, "X-RAPPORT-LABEL"), !line.parameter("X-RAPPORT-REVERSED").empty(),
                             nameOf(value)};
    if (relation.other.uid.isEmpty())
        relation.other.uid = ownParameter(line, "X-RAPPORT-UID");
    else
        relation.other.name = ownParameter(line, "X-RAPPORT-NAME");
    return relation;
}

} // namespace

void labelRelation(ContactRelation& relation, const QString& label) {
    if (relation.kind == RelationKind::Other && relation.label.isEmpty())
        setKind(relation, label);
}

bool related(CardDraft& draft, const Property& property) {
    const QString value = property.text();
    if (value.isEmpty())
        return true;
    auto& relations = draft.record.relations;
    if (const auto kind = domain::fromKey<RelationKind>(ownParameter(property.line, "X-RAPPORT-KIND"))) {
        relations.push_back(asWritten(property.line, *kind, value));
        // Its label is for others to read.
        draft.addMember(property.line.group, CardDraft::Part::OwnRelation, relations.size() - 1);
        return true;
    }
    ContactRelation relation;
    relation.other = nameOf(value);
    const QString word = wordOfName(property.line.name);
    setKind(relation, word.isEmpty() ? labelOf(property.line) : word);
    draft.addMember(property.line.group, CardDraft::Part::Relation, relations.size());
    relations.push_back(relation);
    // Whether there is anybody of that name is not known here, so the line stays.
    return false;
}

} // namespace rapport::exchange::properties
