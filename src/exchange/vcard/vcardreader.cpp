#include "rapport/exchange/vcardreader.h"

#include "exchange/vcard/ascii.h"
#include "exchange/vcard/carddraft.h"
#include "exchange/vcard/charsets.h"
#include "exchange/vcard/logicallines.h"
#include "exchange/vcard/ownproperties.h"
#include "rapport/core/text.h"

#include <QCoreApplication>
#include <deque>

using namespace Qt::StringLiterals;

namespace rapport::exchange {

namespace {

/// Cards open at a time: nested ones, and ones whose END is missing.
constexpr size_t mostOpen = 8;
/// Of one card.
constexpr int mostProperties = 10'000;
constexpr qsizetype longestAgent = 64 * 1024;

QString tr(const char* text) { return QCoreApplication::translate("Exchange", text); }

bool isCard(const CardDraft& draft) {
    return draft.isCard || !draft.formattedName.isEmpty() || draft.record.customer.name != domain::PersonName();
}

class VCardReader final : public ContactReader {
public:
    VCardReader(QIODevice& device, OnProblem onProblem)
        : m_lines(device)
        , m_onProblem(std::move(onProblem))
        , m_charsets(m_lines.source()) {
        m_open.reserve(mostOpen);
    }

    std::optional<ContactRecord> next() override;
    [[nodiscard]] qint64 rejected() const override { return m_rejected; }
    [[nodiscard]] qint64 position() const override { return m_lines.source().position(); }

private:
    void takeLine();
    void takeStray();
    void takeAgentLine();
    void takeProperty();
    bool takeMark();
    bool startsAgent();
    void keepAgent();
    void begin(bool implied);
    void end();
    void finishOldest();
    void finishInnermost();
    void endOfFile();
    void finish(CardDraft& draft);
    void report(Severity severity, const QString& message) const {
        m_onProblem({{}, m_lines.lineNumber(), 0, severity, message});
    }

    LogicalLines m_lines;
    OnProblem m_onProblem;
    Charsets m_charsets;
    Heads m_heads;
    const ContentLine* m_line = nullptr;
    std::string m_storage;
    WordCache m_words;
    std::vector<CardDraft> m_open;                    ///< the innermost last; its memory is used for card after card
    std::optional<ContactRecord>* m_wanted = nullptr; ///< where the next contact goes
    std::deque<ContactRecord> m_ready;                ///< those that were finished at the same time
    QString m_agent;                                  ///< the nested card of an AGENT property, as far as read
    int m_agentDepth = 0;                             ///< how many BEGINs of it are open
    bool m_agentDue = false;                          ///< AGENT: was read, its card comes next
    bool m_outside = false;                           ///< the lines just read belong to no card, and that was said
    bool m_anyCard = false;
    bool m_done = false;
    qint64 m_rejected = 0;
};

std::optional<ContactRecord> VCardReader::next() {
    std::optional<ContactRecord> contact;
    if (!m_ready.empty()) {
        contact = std::move(m_ready.front());
        m_ready.pop_front();
        return contact;
    }
    m_wanted = &contact;
    while (!contact && !m_done) {
        if (m_lines.next())
            takeLine();
        else
            endOfFile();
    }
    m_wanted = nullptr;
    return contact;
}

void VCardReader::takeLine() {
    if (m_lines.wasCut())
        report(Severity::Warning, tr("A line is longer than 12 MB; the rest of it was left out"));
    if (m_agentDepth > 0) {
        takeAgentLine();
        return;
    }
    m_line = m_heads.read(m_lines.text());
    if (m_line == nullptr) {
        takeStray();
        return;
    }
    if (!takeMark())
        takeProperty();
}

/// BEGIN and END of a card.
bool VCardReader::takeMark() {
    const bool isBegin = m_line->role == Role::Begin;
    if (!isBegin && m_line->role != Role::End)
        return false;
    const std::string_view value = ascii::trimmed(m_line->value);
    // Cards one behind the other without a line end.
    const bool isBoth = !isBegin && ascii::equals(value, "VCARDBEGIN:VCARD");
    if (!isBoth && !ascii::equals(value, "VCARD"))
        return false;
    if (!isBegin)
        end();
    else if (m_agentDue)
        takeAgentLine();
    if (isBoth || (isBegin && m_agentDepth == 0))
        begin(false);
    return true;
}

void VCardReader::takeStray() {
    if (m_open.empty()) {
        if (!m_outside)
            report(Severity::Note, tr("Text outside of a card was passed over"));
        m_outside = true;
        return;
    }
    report(Severity::Warning, tr("The line “%1” is not part of a contact and was left out")
                                  .arg(text::elided(m_charsets.text(m_lines.text().substr(0, 200)), 80)));
}

void VCardReader::begin(bool implied) {
    m_outside = false;
    m_anyCard = m_anyCard || !implied;
    if (!m_open.empty() && m_open.back().implied)
        finishInnermost();
    if (m_open.size() == mostOpen)
        finishOldest();
    CardDraft& draft = m_open.emplace_back();
    draft.implied = implied;
    draft.record.line = m_lines.lineNumber();
}

void VCardReader::end() {
    if (m_open.empty()) {
        takeStray();
        return;
    }
    m_agentDue = false;
    m_open.back().isCard = true;
    finishInnermost();
}

void VCardReader::finishInnermost() {
    finish(m_open.back());
    m_open.pop_back();
}

void VCardReader::finishOldest() {
    CardDraft& draft = m_open.front();
    if (!draft.implied || isCard(draft))
        m_onProblem({{}, draft.record.line, 0, Severity::Warning, tr("The contact has no END:VCARD")});
    finish(draft);
    m_open.erase(m_open.begin());
}

void VCardReader::endOfFile() {
    m_done = true;
    if (!m_agent.isEmpty())
        keepAgent();
    while (!m_open.empty())
        finishOldest();
    if (!m_anyCard)
        m_onProblem({{}, 0, 0, Severity::Error, tr("There is no contact in this file: no BEGIN:VCARD was found")});
}

void VCardReader::finish(CardDraft& draft) {
    // Words before a colon are in letters and calendars too.
    if (draft.implied && !isCard(draft)) {
        m_onProblem({{}, draft.record.line, 0, Severity::Note, tr("Text outside of a card was passed over")});
        return;
    }
    if (draft.implied)
        m_onProblem({{}, draft.record.line, 0, Severity::Warning, tr("The contact has no BEGIN:VCARD")});
    m_anyCard = true;
    if (!finishCard(draft, m_onProblem))
        ++m_rejected;
    else if (!*m_wanted)
        m_wanted->emplace(std::move(draft.record));
    else
        m_ready.push_back(std::move(draft.record));
}

bool VCardReader::startsAgent() {
    const std::string_view value = ascii::trimmed(m_line->value);
    if (value.empty()) {
        m_agentDue = true;
        return true;
    }
    if (!ascii::equals(value, "BEGIN:VCARD"))
        return false;
    m_agent = u"BEGIN:VCARD"_s;
    m_agentDepth = 1;
    return true;
}

void VCardReader::takeAgentLine() {
    if (m_agentDue)
        m_agent.clear();
    m_agentDue = false;
    const std::string_view line = ascii::trimmed(m_lines.text());
    if (m_agent.size() < longestAgent)
        m_agent += (m_agent.isEmpty() ? u""_s : u"\n"_s) + m_charsets.text(line);
    if (ascii::equals(line, "BEGIN:VCARD"))
        ++m_agentDepth;
    else if (ascii::equals(line, "END:VCARD"))
        --m_agentDepth;
    if (m_agentDepth == 0)
        keepAgent();
}

void VCardReader::keepAgent() {
    ContentLine line;
    line.name = "AGENT";
    m_open.back().keep(u"AGENT:"_s + escaped(m_agent), {line, {}, m_lines.lineNumber(), m_onProblem, m_words});
    m_agent.clear();
    m_agentDepth = 0;
}

void VCardReader::takeProperty() {
    if (m_open.empty()) {
        if (!isKnownProperty(m_line->name)) {
            takeStray();
            return;
        }
        begin(true);
    }
    m_agentDue = false;
    if (m_lines.wasBroken())
        report(Severity::Warning, tr("A value goes on over several lines without the mark for it; the lines were joined"));
    if (++m_open.back().properties >= mostProperties) {
        if (m_open.back().properties == mostProperties)
            report(Severity::Warning, tr("The contact has more than 10,000 lines; the rest of it was left out"));
        return;
    }
    // A card that says nothing but what it is itself is empty.
    m_open.back().any = m_open.back().any || m_line->role != Role::AboutTheFile;
    const bool isAgent = m_line->role == Role::Agent && !isMarkedForeign(*m_line);
    if (isAgent && startsAgent())
        return;
    // Escaped as a value should be, or a card of several lines that are folded into one property.
    if (isAgent && m_line->value.find("\\n") == std::string_view::npos && m_line->value.find("\\N") == std::string_view::npos) {
        m_agent = m_charsets.text(m_lines.refolded()).remove(0, QStringView(u"AGENT:").size());
        keepAgent();
        return;
    }
    const Property property{*m_line, m_charsets.utf8(*m_line, m_storage), m_lines.lineNumber(), m_onProblem, m_words};
    if (!exchange::takeProperty(m_open.back(), property) && !ascii::trimmed(property.value).empty())
        m_open.back().keep(asItStood(property), property);
}

} // namespace

std::unique_ptr<ContactReader> makeVCardReader(QIODevice& device, ContactReader::OnProblem onProblem) {
    return std::make_unique<VCardReader>(device, std::move(onProblem));
}

} // namespace rapport::exchange
