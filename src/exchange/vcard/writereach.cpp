#include "exchange/vcard/cardwriting.h"

#include "exchange/vcard/imaddress.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rapport::exchange {

namespace {

using domain::ContactKind;
using domain::ContactPoint;

struct TypeWord {
    QLatin1StringView label;
    std::string_view type;
    bool isPlace;
    bool onlyPhones;
    bool in3, in4;
};
/// Words of labels that are values of TYPE, as both sides of labelOf().
constexpr std::array typeWords{
    TypeWord{"home"_L1, "home", true, false, true, true},
    TypeWord{"work"_L1, "work", true, false, true, true},
    TypeWord{"mobile"_L1, "cell", false, true, true, true},
    TypeWord{"fax"_L1, "fax", false, true, true, true},
    TypeWord{"pager"_L1, "pager", false, true, true, true},
    TypeWord{"video"_L1, "video", false, true, true, true},
    TypeWord{"car"_L1, "car", false, true, true, false},
    TypeWord{"isdn"_L1, "isdn", false, true, true, false},
    TypeWord{"modem"_L1, "modem", false, true, true, false},
    TypeWord{"bbs"_L1, "bbs", false, true, true, false},
    TypeWord{"textphone"_L1, "textphone", false, true, false, true},
};

const TypeWord* typeWord(QStringView label, bool isPhone, bool isV4) {
    const auto* const found = std::find_if(typeWords.begin(), typeWords.end(), [&](const TypeWord& each) {
        return each.label == label && (isPhone || !each.onlyPhones) && (isV4 ? each.in4 : each.in3);
    });
    return found == typeWords.end() ? nullptr : found;
}

/// The values of TYPE that say the label, separated by commas; empty where there are none.
std::string typesOf(const QString& label, bool isPhone, bool isV4) {
    std::string types;
    bool pastPlaces = false;
    for (const QStringView word : QStringView(label).tokenize(u' ')) {
        const TypeWord* const known = typeWord(word, isPhone, isV4);
        // The reader puts places first; a label in another order is the user's own.
        if (known == nullptr || (known->isPlace && pastPlaces))
            return {};
        pastPlaces = !known->isPlace;
        types.append(types.empty() ? "" : ",").append(known->type);
    }
    return types;
}

/// `TEL;TYPE=work,pref:`, in a group where the label is the user's own word. Gives that group.
std::string beginLabelled(CardWriting& card, std::string_view name, const QString& label, bool isPhone, bool preferred) {
    std::string types = label.isEmpty() ? std::string() : typesOf(label, isPhone, card.isV4());
    const std::string group = !label.isEmpty() && types.empty() ? card.nextGroup() : std::string();
    if (preferred && !card.isV4())
        types.append(types.empty() ? "" : ",").append("pref");
    card.lines.begin(name, group);
    if (!types.empty())
        card.lines.rawParameter("TYPE=" + types);
    if (preferred && card.isV4())
        card.lines.rawParameter("PREF=1");
    card.lines.value();
    return group;
}

void endLabelled(CardWriting& card, const std::string& group, const QString& label) {
    card.lines.end();
    if (!group.empty())
        card.label(group, label);
}

std::string_view propertyOf(ContactKind kind) {
    switch (kind) {
    case ContactKind::Phone:
        return "TEL";
    case ContactKind::Email:
        return "EMAIL";
    case ContactKind::Link:
        return "URL";
    case ContactKind::InstantMessage:
        break;
    }
    return "IMPP";
}

void writePoint(CardWriting& card, const ContactPoint& point) {
    const std::string group =
        beginLabelled(card, propertyOf(point.kind), point.label, point.kind == ContactKind::Phone, point.preferred);
    if (point.kind == ContactKind::InstantMessage)
        card.lines.uri(messengerAddress(point.value));
    else if (point.kind == ContactKind::Link)
        card.lines.uri(point.value);
    else
        card.lines.text(point.value);
    endLabelled(card, group, point.label);
}

void writeAddress(CardWriting& card, const domain::PostalAddress& address) {
    const std::string group = beginLabelled(card, "ADR", address.label, false, false);
    const QString* const parts[] = {&address.poBox,  &address.extended,   &address.street, &address.locality,
                                    &address.region, &address.postalCode, &address.country};
    for (const QString* const* part = std::begin(parts); part != std::end(parts); ++part)
        card.lines.raw(part == std::begin(parts) ? "" : ";").text(**part);
    endLabelled(card, group, address.label);
}

} // namespace

void writeReach(CardWriting& card) {
    for (const ContactPoint& point : card.contact.customer.contactPoints)
        writePoint(card, point);
    for (const domain::PostalAddress& address : card.contact.customer.addresses)
        writeAddress(card, address);
}

} // namespace rapport::exchange
