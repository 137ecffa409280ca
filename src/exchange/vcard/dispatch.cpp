#include "exchange/vcard/ascii.h"
#include "exchange/vcard/ownproperties.h"
#include "exchange/vcard/properties.h"

#include <array>
#include <unordered_map>

namespace rapport::exchange {

namespace {

const std::unordered_map<std::string_view, Handler>& handlers() {
    static const std::unordered_map<std::string_view, Handler> table{
        {"N", properties::name},
        {"FN", properties::formattedName},
        {"NICKNAME", properties::nickname},
        {"X-NICKNAME", properties::nickname},
        {"X-EVOLUTION-NICKNAME", properties::nickname},
        {"ORG", properties::organisation},
        {"TITLE", properties::title},
        {"ROLE", properties::role},
        {"KIND", properties::kind},
        {"X-ADDRESSBOOKSERVER-KIND", properties::kind},
        {"X-ABSHOWAS", properties::showAs},
        {"X-ABSHOWAS-ABSHOWAS", properties::showAs},
        {"TEL", properties::phone},
        {"EMAIL", properties::email},
        {"URL", properties::link},
        {"X-SOCIALPROFILE", properties::socialProfile},
        {"SOCIALPROFILE", properties::socialProfile},
        {"IMPP", properties::messenger},
        {"ADR", properties::address},
        {"LABEL", properties::formattedAddress},
        {"BDAY", properties::birthday},
        {"ANNIVERSARY", properties::anniversary},
        {"X-ANNIVERSARY", properties::anniversary},
        {"X-EVOLUTION-ANNIVERSARY", properties::anniversary},
        {"X-KADDRESSBOOK-X-ANNIVERSARY", properties::anniversary},
        {"X-ABDATE", properties::labelledDate},
        {"X-ANDROID-CUSTOM", properties::androidCustom},
        {"NOTE", properties::note},
        {"CATEGORIES", properties::categories},
        {"UID", properties::uid},
        {"LANG", properties::language},
        {"TZ", properties::timeZone},
        {"PHOTO", properties::photo},
        {"RELATED", properties::related},
        {"X-ABRELATEDNAMES", properties::related},
        {"X-SPOUSE", properties::related},
        {"X-ASSISTANT", properties::related},
        {"X-MANAGER", properties::related},
        {"X-MS-SPOUSE", properties::related},
        {"X-MS-ASSISTANT", properties::related},
        {"X-MS-MANAGER", properties::related},
        {"X-EVOLUTION-SPOUSE", properties::related},
        {"X-EVOLUTION-ASSISTANT", properties::related},
        {"X-EVOLUTION-MANAGER", properties::related},
        {"X-KADDRESSBOOK-X-SPOUSESNAME", properties::related},
        {"X-KADDRESSBOOK-X-ASSISTANTSNAME", properties::related},
        {"X-KADDRESSBOOK-X-MANAGERSNAME", properties::related},
        {"X-ABLABEL", properties::groupLabel},
        {"VERSION", properties::version},
        {"REV", properties::aboutTheFile},
        {"PRODID", properties::product},
    };
    return table;
}

/// The name in capitals, in memory of its own where it is short, as all known names are.
class UpperName {
public:
    explicit UpperName(std::string_view name) {
        m_size = std::min(name.size(), m_letters.size());
        for (size_t i = 0; i < m_size; ++i)
            m_letters[i] = ascii::upper(name[i]);
    }
    [[nodiscard]] std::string_view view() const { return {m_letters.data(), m_size}; }

private:
    std::array<char, 48> m_letters{};
    size_t m_size = 0;
};

/// Somebody may be found by the name in a relation, also where its line stays what it is.
bool relatedBeside(CardDraft& draft, const Property& property) {
    (void)properties::related(draft, property);
    return false;
}

bool labelBeside(CardDraft& draft, const Property& property) {
    if (properties::groupLabel(draft, property))
        draft.labels.back().line.clear();
    return false;
}

/// Of a line that was kept as it stood, although there is a field for its property.
Handler besideOf(Handler handler) {
    if (handler == &properties::related)
        return &relatedBeside;
    return handler == &properties::groupLabel ? &labelBeside : nullptr;
}

/// Null where there is no field for it.
Handler handlerOf(const ContentLine& line) {
    const UpperName name(line.name);
    const auto found = handlers().find(name.view());
    const Handler handler = found == handlers().end() ? nullptr : found->second;
    if (isMarkedForeign(line))
        return besideOf(handler);
    if (handler != nullptr)
        return handler;
    if (const Handler own = ownHandler(name.view()))
        return own;
    return properties::isNamedMessenger(name.view()) ? &properties::namedMessenger : nullptr;
}

} // namespace

bool isKnownProperty(std::string_view name) {
    const UpperName upper(name);
    return handlers().contains(upper.view()) || properties::isNamedMessenger(upper.view()) || upper.view() == "AGENT";
}

bool takeProperty(CardDraft& draft, const Property& property) {
    auto& handler = property.line.facts.handler;
    if (!handler)
        handler = handlerOf(property.line);
    return *handler != nullptr && (*handler)(draft, property);
}

} // namespace rapport::exchange
