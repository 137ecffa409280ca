#include "exchange/vcard/cardwriting.h"

#include "exchange/vcard/ascii.h"
#include "exchange/vcard/carddraft.h"
#include "exchange/vcard/ownproperties.h"

#include <algorithm>
#include <array>
#include <unordered_set>

using namespace Qt::StringLiterals;

namespace rapport::exchange {

namespace {

bool isName(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return ascii::isLetter(c) || ascii::isDigit(c) || c == '-'; });
}

bool isControl(char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7F; }

template <size_t size>
bool isOneOf(std::string_view name, const std::array<std::string_view, size>& names) {
    return std::any_of(names.begin(), names.end(), [name](std::string_view each) { return ascii::equals(name, each); });
}

bool fitsVersion(const Parameter& parameter, bool isV4) {
    if (ascii::equals(parameter.name, "ENCODING"))
        return !isV4 && ascii::equals(parameter.value, "B");
    if (ascii::equals(parameter.name, "PREF")) {
        const int rank = QByteArrayView(parameter.value).toByteArray().toInt();
        return isV4 && rank >= 1 && rank <= 100;
    }
    return !ascii::equals(parameter.name, "CHARSET");
}

/// `;NAME=value,"value"` throughout, as both RFCs have it.
bool isWellFormedHead(std::string_view head, const ContentLine& line, bool isV4) {
    if (!isName(line.name) || (!line.group.empty() && !isName(line.group)))
        return false;
    // A quote inside a value, or an equals sign or comma that belongs to none, is what the reader lets pass and others do not.
    if (std::count(head.begin(), head.end(), '"') % 2 != 0)
        return false;
    return std::all_of(line.parameters.begin(), line.parameters.end(), [isV4](const Parameter& each) {
        return isName(each.name) && each.value.find_first_of("\";:") == std::string_view::npos && fitsVersion(each, isV4);
    });
}

bool isCleanText(std::string_view name, std::string_view value) {
    static constexpr std::array<std::string_view, 9> texts{"FN",         "NOTE", "TITLE", "ROLE", "NICKNAME",
                                                           "CATEGORIES", "ORG",  "ADR",   "LABEL"};
    static constexpr std::array<std::string_view, 5> single{"FN", "NOTE", "TITLE", "ROLE", "LABEL"};
    if (!isOneOf(name, texts))
        return true;
    const bool isSingle = isOneOf(name, single);
    for (size_t i = 0; i < value.size(); ++i) {
        if (value[i] == ',' && isSingle)
            return false;
        if (value[i] == '\\' && (++i == value.size() || std::string_view("\\,;nN").find(value[i]) == std::string_view::npos))
            return false;
    }
    return true;
}

/// Whether a card of the version has a place for another line of that name.
bool hasPlace(std::string_view name, bool isV4) {
    static constexpr std::array<std::string_view, 11> ours{"BEGIN", "END",  "VERSION", "N",           "UID",           "PRODID",
                                                           "KIND",  "BDAY", "REV",     "ANNIVERSARY", "X-RAPPORT-KEPT"};
    static constexpr std::array<std::string_view, 7> gone{"AGENT", "LABEL", "MAILER", "CLASS", "NAME", "SORT-STRING", "PROFILE"};
    return !isOneOf(name, ours) && !(isV4 && isOneOf(name, gone));
}

bool isOnlyOnce(std::string_view name) {
    static constexpr std::array<std::string_view, 3> once{"GENDER", "CLASS", "SORT-STRING"};
    return isOneOf(name, once);
}

class ForeignWriter {
public:
    explicit ForeignWriter(CardWriting& card)
        : m_card(card) {}

    void write(const QString& text) {
        const QByteArray bytes = text.toUtf8();
        const std::string_view line(bytes.constData(), static_cast<size_t>(bytes.size()));
        ContentLine parsed;
        if (!parseContentLine(line, parsed) || !mayStand(parsed)) {
            m_card.lines.property("X-RAPPORT-KEPT", text);
            return;
        }
        m_card.lines.begin(parsed.head);
        // So that it is no field when it is read again.
        if (isKnownProperty(parsed.name) && text != m_card.keptOrganisation)
            m_card.lines.rawParameter(foreignMark);
        m_card.lines.value().raw(parsed.value).end();
    }

private:
    bool mayStand(const ContentLine& line) {
        const bool fits = isWellFormedHead(line.head, line, m_card.isV4()) && hasPlace(line.name, m_card.isV4()) &&
                          isCleanText(line.name, line.value) && std::none_of(line.head.begin(), line.head.end(), &isControl) &&
                          std::none_of(line.value.begin(), line.value.end(), &isControl);
        return fits && (!isOnlyOnce(line.name) || m_once.insert(ascii::uppered(line.name)).second);
    }

    CardWriting& m_card;
    std::unordered_set<std::string> m_once;
};

} // namespace

void writeForeign(CardWriting& card) {
    const QString& foreign = card.contact.customer.foreign;
    if (foreign.isEmpty())
        return;
    ForeignWriter writer(card);
    for (const QStringView line : QStringView(foreign).tokenize(u'\n', Qt::SkipEmptyParts))
        writer.write(line.toString());
}

int lastForeignGroup(const QString& foreign) {
    int last = 0;
    for (const QStringView line : QStringView(foreign).tokenize(u'\n', Qt::SkipEmptyParts)) {
        if (!line.startsWith("item"_L1, Qt::CaseInsensitive))
            continue;
        const qsizetype dot = line.indexOf(u'.');
        constexpr int fewDigits = 6;
        if (dot > 4 && dot <= 4 + fewDigits)
            last = std::max(last, line.sliced(4, dot - 4).toInt());
    }
    return last;
}

} // namespace rapport::exchange
