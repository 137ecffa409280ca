#include "exchange/vcard/ascii.h"
#include "exchange/vcard/properties.h"

#include <QCoreApplication>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace rapport::exchange::properties {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Exchange", text); }

/// The group that Google puts everybody into.
bool isEverybody(const QString& tag) {
    constexpr auto name = "myContacts"_L1;
    return tag.size() == name.size() && tag.compare(name, Qt::CaseInsensitive) == 0;
}

} // namespace

bool note(CardDraft& draft, const Property& property) {
    QString text = draft.block(property);
    if (!text.isEmpty() && !draft.notes.contains(text))
        draft.notes.append(std::move(text));
    return true;
}

bool categories(CardDraft& draft, const Property& property) {
    const char separator = draft.ours || property.value.find(',') != std::string_view::npos ? ',' : ';';
    constexpr qsizetype mostTags = 1000;
    for (const std::string_view part : splitValue(property.value, separator)) {
        if (draft.record.customer.tags.size() == mostTags) {
            property.report(Severity::Note, tr("The contact has more than 1,000 tags; the rest was left out"));
            break;
        }
        QString tag = property.word(part);
        if (draft.ours) {
            draft.record.customer.tags.append(tag);
            continue;
        }
        if (tag.startsWith("* "_L1))
            tag = tag.mid(2);
        if (!tag.isEmpty() && !isEverybody(tag) && !draft.record.customer.tags.contains(tag))
            draft.record.customer.tags.append(std::move(tag));
    }
    return true;
}

bool uid(CardDraft& draft, const Property& property) {
    QString text = property.text();
    constexpr auto scheme = "urn:uuid:"_L1;
    if (text.size() > scheme.size() && text[3] == u':' && text.startsWith(scheme, Qt::CaseInsensitive))
        text.remove(0, scheme.size());
    QString& into = draft.record.customer.uid;
    if (!into.isEmpty())
        return into == text;
    into = std::move(text);
    return true;
}

bool language(CardDraft& draft, const Property& property) {
    const int rank = preferenceOf(property.line);
    if (rank >= draft.languageRank)
        return false;
    if (!draft.languageLine.isEmpty())
        draft.keep(draft.languageLine, property);
    draft.languageRank = rank;
    draft.languageLine = asItStood(property);
    draft.record.customer.language = property.text();
    return true;
}

bool timeZone(CardDraft& draft, const Property& property) {
    if (draft.ours) {
        draft.record.customer.timeZone = property.text();
        return true;
    }
    // Offsets are no zones: they do not know summer time.
    if (property.value.find('/') == std::string_view::npos)
        return false;
    const QByteArray id = property.text().toUtf8();
    if (!QTimeZone::isTimeZoneIdAvailable(id))
        return false;
    draft.record.customer.timeZone = QString::fromUtf8(id);
    return true;
}

bool groupLabel(CardDraft& draft, const Property& property) {
    if (property.line.group.empty())
        return false;
    draft.labels.push_back({ascii::uppered(property.line.group), appleLabel(property.text()), asItStood(property)});
    return true;
}

bool aboutTheFile(CardDraft&, const Property&) { return true; }

bool version(CardDraft& draft, const Property& property) {
    const std::string_view value = ascii::trimmed(property.value);
    draft.isCard = draft.isCard || value == "2.1" || value == "3.0" || value == "4.0";
    return true;
}

bool product(CardDraft& draft, const Property& property) {
    draft.ours = property.value.starts_with("-//Rapport//");
    return true;
}

} // namespace rapport::exchange::properties
