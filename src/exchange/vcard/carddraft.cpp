#include "exchange/vcard/carddraft.h"

#include "exchange/vcard/ascii.h"
#include "exchange/vcard/ownproperties.h"
#include "rapport/core/text.h"

#include <QCoreApplication>
#include <array>

using namespace Qt::StringLiterals;

namespace rapport::exchange {

namespace {

constexpr qsizetype longestForeignLine = 64 * 1024;
constexpr qsizetype mostForeignText = 256 * 1024;

QString tr(const char* text) { return QCoreApplication::translate("Exchange", text); }

/// Words of TYPE that say nothing about which of several it is.
bool saysNothing(std::string_view word) {
    static constexpr std::array words{"VOICE",  "PREF", "INTERNET", "POSTAL", "PARCEL",
                                      "DOM",    "INTL", "MSG",      "TEXT",   "QUOTED-PRINTABLE",
                                      "BASE64", "8BIT", "7BIT",     "UTF-8",  "X-INTERNET"};
    for (const std::string_view each : words) {
        if (ascii::equals(word, each))
            return true;
    }
    return word.empty();
}

QString labelWord(std::string_view word) {
    if (ascii::startsWith(word, "X-"))
        word.remove_prefix(2);
    if (ascii::equals(word, "CELL"))
        return u"mobile"_s;
    return QString::fromUtf8(QByteArrayView(word)).toLower();
}

bool isPlace(std::string_view word) { return ascii::equals(word, "WORK") || ascii::equals(word, "HOME"); }

/// Says how the line is written, which is no longer so once it was read.
bool namesEncoding(std::string_view parameter) {
    return ascii::startsWith(parameter, "CHARSET=") || ascii::equals(parameter, "QUOTED-PRINTABLE") ||
           ascii::equals(parameter, "ENCODING=QUOTED-PRINTABLE") || ascii::equals(parameter, "ENCODING=8BIT") ||
           ascii::equals(parameter, foreignMark);
}

std::string headWithoutEncoding(std::string_view head) {
    std::string result;
    for (const std::string_view part : ascii::split(head, ';')) {
        if (namesEncoding(part))
            continue;
        if (!result.empty())
            result.push_back(';');
        result.append(part);
    }
    return result;
}

} // namespace

QString Property::text() const { return trimmedText(value); }

QString CardDraft::block(const Property& property) const { return ours ? unescaped(property.value) : property.text(); }

void CardDraft::addMember(std::string_view group, Part part, size_t index) {
    if (!group.empty())
        members.push_back({ascii::uppered(group), part, index});
}

void CardDraft::addPoint(domain::ContactKind kind, const QString& label, QString value, const Property& property) {
    if (value.isEmpty())
        return;
    // Most have three or four, and growing from one to two to four costs more than these do.
    const size_t index = record.customer.contactPoints.size();
    if (index == 0)
        record.customer.contactPoints.reserve(4);
    addMember(property.line.group, Part::Point, index);
    Best& current = best[static_cast<size_t>(kind)];
    const int rank = preferenceOf(property.line);
    if (rank < current.rank)
        current = {index, rank};
    record.customer.contactPoints.push_back({kind, label, std::move(value), false});
}

void CardDraft::keep(const QString& line, const Property& property) {
    if (line.size() > longestForeignLine || foreignSize + line.size() > mostForeignText) {
        property.report(Severity::Note, tr("“%1” is too large to keep and was left out")
                                            .arg(QString::fromUtf8(QByteArrayView(property.line.name.substr(0, 40)))));
        return;
    }
    foreignSize += line.size();
    foreign.append(line);
}

QString asItStood(const Property& property) {
    const std::string_view head = property.line.head;
    QString text = QString::fromUtf8(
        QByteArrayView(head.find(';') == std::string_view::npos ? std::string(head) : headWithoutEncoding(head)));
    text += u':';
    return text + QString::fromUtf8(QByteArrayView(escapedLineBreaks(property.value)));
}

namespace {

int readPreference(const ContentLine& line) {
    if (line.parameters.empty())
        return CardDraft::notPreferred;
    for (const Parameter& each : line.parameters) {
        if (!ascii::equals(each.name, "PREF"))
            continue;
        const int rank = QByteArrayView(each.value).toByteArray().toInt();
        return rank >= 1 && rank <= 100 ? rank : 1;
    }
    return line.hasWord("TYPE", "PREF") ? 1 : CardDraft::notPreferred;
}

QString readLabel(const ContentLine& line) {
    QString places;
    QString others;
    const auto add = [](QString& list, const QString& word) {
        if (!list.isEmpty())
            list += u' ';
        list += word;
    };
    const auto take = [&](std::string_view word) {
        word = ascii::trimmed(word);
        // `TYPE=HOME,TYPE=VOICE` is written by some.
        if (ascii::startsWith(word, "TYPE="))
            word.remove_prefix(5);
        if (!saysNothing(word))
            add(isPlace(word) ? places : others, labelWord(word));
    };
    for (const Parameter& each : line.parameters) {
        if (!each.name.empty() && !ascii::equals(each.name, "TYPE"))
            continue;
        if (each.value.find(',') == std::string_view::npos) {
            take(each.value);
            continue;
        }
        for (const std::string_view word : ascii::split(each.value, ','))
            take(word);
    }
    if (!others.isEmpty())
        add(places, others);
    return places;
}

} // namespace

int preferenceOf(const ContentLine& line) {
    if (!line.facts.preference)
        line.facts.preference = readPreference(line);
    return *line.facts.preference;
}

const QString& labelOf(const ContentLine& line) {
    if (!line.facts.label)
        line.facts.label = readLabel(line);
    return *line.facts.label;
}

QString appleLabel(const QString& label) {
    if (label.startsWith("_$!<"_L1) && label.endsWith(">!$_"_L1))
        return label.mid(4, label.size() - 8).toLower();
    return label;
}

QString Property::word(std::string_view part) const {
    return WordCache::mayComeAgain(part) ? words.text(part) : trimmedText(part);
}

QString Property::joined(std::string_view part, const QString& glue) const {
    if (part.empty() || part.find(',') == std::string_view::npos)
        return word(part);
    QStringList values;
    for (const std::string_view each : splitValue(part, ',')) {
        const QString text = word(each);
        if (!text.isEmpty())
            values.append(text);
    }
    return values.join(glue);
}

} // namespace rapport::exchange
