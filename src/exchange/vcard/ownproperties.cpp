#include "exchange/vcard/ownproperties.h"

#include "exchange/vcard/ascii.h"
#include "rapport/domain/cadence.h"

#include <unordered_map>

using namespace Qt::StringLiterals;

namespace rapport::exchange {

namespace {

using domain::Customer;

bool takeInto(QString& into, const QString& text) {
    if (!into.isEmpty())
        return into == text;
    into = text;
    return true;
}

template <typename Enum>
bool takeWord(Enum& into, const Property& property) {
    const auto value = domain::fromKey<Enum>(property.text());
    into = value.value_or(into);
    return value.has_value();
}

bool channel(CardDraft& draft, const Property& property) {
    const auto value = domain::fromKey<domain::Channel>(property.text());
    if (value)
        draft.record.customer.preferredChannel = value;
    return value.has_value();
}

bool cadence(CardDraft& draft, const Property& property) {
    const QStringList days = property.text().split(u'/');
    const domain::Cadence cadence{days.first().toInt(), days.last().toInt()};
    if (days.size() != 2 || !domain::problemWith(cadence).isEmpty())
        return false;
    draft.record.customer.cadence = cadence;
    return true;
}

bool askDays(CardDraft& draft, const Property& property) {
    const int days = property.text().toInt();
    if (days > 0)
        draft.record.customer.askDays = days;
    return days > 0;
}

bool optedOut(CardDraft& draft, const Property& property) {
    draft.record.customer.optedOut = property.text() == "1"_L1;
    return draft.record.customer.optedOut;
}

bool state(CardDraft& draft, const Property& property) {
    if (property.text() != domain::key(domain::CustomerState::Archived))
        return false;
    draft.record.customer.state = domain::CustomerState::Archived;
    return true;
}

bool referrer(CardDraft& draft, const Property& property) {
    const auto parts = splitValue(property.value, ';');
    if (parts.size() != 2 || !draft.record.referrer.isEmpty())
        return false;
    draft.record.referrer = {unescaped(parts[0]), unescaped(parts[1])};
    return true;
}

bool field(CardDraft& draft, const Property& property) {
    const auto parts = splitValue(property.value, ';');
    const auto type = parts.size() < 3 ? std::nullopt : domain::fromKey<domain::FieldType>(unescaped(parts[1]));
    if (!type || parts.size() > 4)
        return false;
    ContactField field{unescaped(parts[0]).trimmed(), *type, {}, unescaped(parts[2])};
    if (parts.size() == 4) {
        for (const std::string_view choice : splitValue(parts[3], ','))
            field.choices += unescaped(choice);
    }
    if (field.name.isEmpty() || field.value.isEmpty())
        return false;
    draft.record.fields.push_back(std::move(field));
    return true;
}

bool kept(CardDraft& draft, const Property& property) {
    draft.keep(unescaped(property.value), property);
    return true;
}

const std::unordered_map<std::string_view, Handler>& handlers() {
    static const std::unordered_map<std::string_view, Handler> table{
        {"X-RAPPORT-DISPLAY-NAME", [](CardDraft& d, const Property& p) { return takeInto(d.ownDisplayName, p.text()); }},
        {"X-RAPPORT-CARE-NOTE", [](CardDraft& d, const Property& p) { return takeInto(d.record.customer.careNote, d.block(p)); }},
        {"X-RAPPORT-TIER", [](CardDraft& d, const Property& p) { return takeWord(d.record.customer.tier, p); }},
        {"X-RAPPORT-GOAL", [](CardDraft& d, const Property& p) { return d.record.customer.goals.push_back({d.block(p)}), true; }},
        {"X-RAPPORT-TOPIC", [](CardDraft& d, const Property& p) { return d.record.customer.topics += p.text(), true; }},
        {"X-RAPPORT-PREFERRED-CHANNEL", &channel},
        {"X-RAPPORT-BEST-HOURS", [](CardDraft& d, const Property& p) { return takeInto(d.record.customer.bestHours, p.text()); }},
        {"X-RAPPORT-LANGUAGE", [](CardDraft& d, const Property& p) { return takeInto(d.record.customer.language, p.text()); }},
        {"X-RAPPORT-OWNER", [](CardDraft& d, const Property& p) { return takeInto(d.record.owner, p.text()); }},
        {"X-RAPPORT-CADENCE", &cadence},
        {"X-RAPPORT-LEAP-DAY", [](CardDraft& d, const Property& p) { return takeWord(d.record.customer.leapDayRule, p); }},
        {"X-RAPPORT-ASK-DAYS", &askDays},
        {"X-RAPPORT-OPTED-OUT", &optedOut},
        {"X-RAPPORT-STATE", &state},
        {"X-RAPPORT-ORGANISATION-UID",
         [](CardDraft& d, const Property& p) { return takeInto(d.record.organisationUid, p.text()); }},
        {"X-RAPPORT-REFERRER", &referrer},
        {"X-RAPPORT-FIELD", &field},
        {"X-RAPPORT-KEPT", &kept},
    };
    return table;
}

} // namespace

bool isMarkedForeign(const ContentLine& line) { return !line.parameter("X-RAPPORT-FOREIGN").empty(); }

QString ownParameter(const ContentLine& line, std::string_view upperName) {
    const QString raw = QString::fromUtf8(QByteArrayView(line.parameter(upperName)));
    if (!raw.contains(u'^'))
        return raw;
    QString plain;
    for (qsizetype i = 0; i < raw.size(); ++i) {
        const QChar next = raw[i] == u'^' && i + 1 < raw.size() ? raw[i + 1] : QChar();
        if (next == u'n')
            plain += u'\n';
        else if (next == u'\'')
            plain += u'"';
        else if (next == u'^')
            plain += u'^';
        else {
            plain += raw[i];
            continue;
        }
        ++i;
    }
    return plain;
}

Handler ownHandler(std::string_view upperName) {
    const auto found = handlers().find(upperName);
    return found == handlers().end() ? nullptr : found->second;
}

} // namespace rapport::exchange
