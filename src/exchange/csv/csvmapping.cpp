#include "exchange/csv/csvheader.h"
#include "exchange/csv/csvwords.h"
#include "rapport/core/text.h"

#include <QRegularExpression>
#include <array>

using namespace Qt::StringLiterals;

namespace rapport::exchange {

namespace {

struct Place {
    const char* word;
    const char* label;
};
/// Words that say which of several numbers or addresses a column is.
constexpr std::array places{
    Place{"business", "work"},   Place{"work", "work"},          Place{"office", "work"},          Place{"geschaftlich", "work"},
    Place{"dienstlich", "work"}, Place{"arbeit", "work"},        Place{"bureau", "work"},          Place{"trabajo", "work"},
    Place{"laboral", "work"},    Place{"professionnel", "work"}, Place{"professionnelle", "work"}, Place{"home", "home"},
    Place{"private", "home"},    Place{"privat", "home"},        Place{"domicile", "home"},        Place{"domicilio", "home"},
    Place{"particular", "home"}, Place{"residencia", "home"},    Place{"personal", "home"},        Place{"casa", "home"},
    Place{"personnel", "home"},  Place{"personnelle", "home"},   Place{"other", "other"},          Place{"weitere", "other"},
    Place{"weiterer", "other"},  Place{"weiteres", "other"},     Place{"autre", "other"},          Place{"otro", "other"},
    Place{"otra", "other"},      Place{"otros", "other"},
};

const QHash<QString, ColumnMeaning>& knownWords() {
    static const QHash<QString, ColumnMeaning> table = [] {
        QHash<QString, ColumnMeaning> result;
        for (const auto words : {personWords(), phoneWords(), ownWords()}) {
            for (const HeaderWord& each : words)
                result.insert(QLatin1StringView(each.words), {each.field, QLatin1StringView(each.label)});
        }
        return result;
    }();
    return table;
}

QString placeOf(const QString& word) {
    for (const Place& each : places) {
        if (word == QLatin1StringView(each.word))
            return QLatin1StringView(each.label);
    }
    return {};
}

bool isStopWord(const QString& word) {
    static const QStringList stopWords{u"de"_s, u"del"_s, u"du"_s, u"la"_s, u"le"_s, u"des"_s, u"el"_s, u"of"_s, u"the"_s};
    return stopWords.contains(word);
}

bool isNumber(const QString& word) {
    return std::all_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
}

bool takesPlace(Field field) {
    return field == Field::Phone || field == Field::Email || field == Field::Link || field == Field::InstantMessage ||
           isAddressPart(field);
}

ColumnMeaning placed(ColumnMeaning meaning, const QString& place) {
    if (place.isEmpty())
        return meaning;
    if (!takesPlace(meaning.field))
        return {};
    meaning.label = meaning.label.isEmpty() ? place : place + u' ' + meaning.label;
    return meaning;
}

/// Outlook's "Business Street 2", "Telefon privat", "Rue (bureau)": a place and a thing.
ColumnMeaning placedMeaning(const QString& words) {
    QString place;
    QStringList rest;
    for (const QString& word : words.split(u' ')) {
        const QString found = placeOf(word);
        if (!found.isEmpty() && place.isEmpty())
            place = found;
        else if (!isStopWord(word))
            rest.append(word);
    }
    if (const auto it = knownWords().constFind(rest.join(u' ')); it != knownWords().constEnd())
        return placed(*it, place);
    rest.removeIf(isNumber);
    const auto it = knownWords().constFind(rest.join(u' '));
    return it != knownWords().constEnd() && takesPlace(it->field) ? placed(*it, place) : ColumnMeaning{};
}

Field googleAddressPart(const QString& part) {
    static const QHash<QString, Field> parts{
        {u"formatted"_s, Field::WholeAddress}, {u"street"_s, Field::Street},
        {u"city"_s, Field::Locality},          {u"po box"_s, Field::PoBox},
        {u"region"_s, Field::Region},          {u"postal code"_s, Field::PostalCode},
        {u"country"_s, Field::Country},        {u"extended address"_s, Field::ExtendedAddress}};
    return parts.value(part, Field::Ignore);
}

ColumnMeaning googleOrganisationPart(const QString& number, const QString& part) {
    if (number != "1"_L1)
        return {};
    if (part == "name"_L1)
        return {Field::Organisation, {}};
    return {part == "title"_L1 ? Field::Title : Field::Ignore, {}};
}

/// Google's "E-mail 1 - Value", "Address 2 - Postal Code".
std::optional<ColumnMeaning> googleMeaning(const QString& header) {
    static const QRegularExpression pattern(u"^([a-z -]+?) ([0-9]+) - ([a-z -]+)$"_s);
    const auto match = pattern.match(text::folded(header));
    if (!match.hasMatch())
        return {};
    const QString thing = match.captured(1).remove(u'-');
    const QString part = match.captured(3);
    if (thing == "organization"_L1)
        return googleOrganisationPart(match.captured(2), part);
    static const QHash<QString, Field> things{{u"email"_s, Field::Email},       {u"phone"_s, Field::Phone},
                                              {u"website"_s, Field::Link},      {u"event"_s, Field::OtherDate},
                                              {u"im"_s, Field::InstantMessage}, {u"address"_s, Field::Street}};
    const auto found = things.constFind(thing);
    if (found == things.constEnd())
        return ColumnMeaning{};
    if (part == "type"_L1 || part == "label"_L1 || part == "service"_L1)
        return ColumnMeaning{Field::LabelOfNext, {}};
    if (*found == Field::Street)
        return ColumnMeaning{googleAddressPart(part), match.captured(2)};
    return part == "value"_L1 ? ColumnMeaning{*found, {}} : ColumnMeaning{};
}

qsizetype indexOf(const CsvMapping& mapping, Field field) {
    const auto it = std::find_if(mapping.begin(), mapping.end(), [field](const auto& each) { return each.field == field; });
    return it == mapping.end() ? -1 : it - mapping.begin();
}

bool has(const CsvMapping& mapping, Field field) { return indexOf(mapping, field) >= 0; }

/// "Name", "Nom", "Nombre", "Title" and "Titre" mean different things by what stands beside them.
void settleAmbiguous(const QStringList& header, CsvMapping& mapping) {
    qsizetype titles = 0;
    for (const ColumnMeaning& each : mapping)
        titles += each.field == Field::Title ? 1 : 0;
    auto titresToCome =
        std::count_if(header.begin(), header.end(), [](const QString& each) { return headerWords(each) == "titre"_L1; });
    const bool given = has(mapping, Field::Given);
    const bool family = has(mapping, Field::Family);
    for (qsizetype i = 0; i < header.size(); ++i) {
        const QString words = headerWords(header[i]);
        Field& field = mapping[static_cast<size_t>(i)].field;
        if (words == "title"_L1 && titles > 1)
            field = Field::Prefix;
        else if (words == "titre"_L1 && titles == 0) // of Outlook's two the first is "M." or "Mme"
            field = std::exchange(titresToCome, titresToCome - 1) > 1 ? Field::Prefix : Field::Title;
        else if (words == "name"_L1 && given && !family)
            field = Field::Family;
        else if ((words == "nom"_L1 && !given) || (words == "nombre"_L1 && !family))
            field = Field::DisplayName;
    }
}

/// Of fields that hold one value only the first column counts.
void dropRepeated(CsvMapping& mapping) {
    static constexpr std::array single{Field::Organisation, Field::Title,       Field::Given,       Field::Family,
                                       Field::Birthday,     Field::Anniversary, Field::DisplayName, Field::Uid};
    for (const Field field : single) {
        bool seen = false;
        for (ColumnMeaning& each : mapping) {
            if (each.field == field && std::exchange(seen, true))
                each = {};
        }
    }
}

} // namespace

const QString& ownFieldPrefix() {
    static const QString prefix = u"Field: "_s;
    return prefix;
}

QString headerWords(const QString& header) {
    QString words = text::folded(header);
    for (QChar& c : words) {
        if (!c.isLetterOrNumber())
            c = u' ';
    }
    return words.simplified();
}

ColumnMeaning meaningOf(const QString& header) {
    if (const auto google = googleMeaning(header))
        return *google;
    if (header.startsWith(ownFieldPrefix()))
        return {Field::Custom, header.mid(ownFieldPrefix().size()).trimmed()};
    const QString words = headerWords(header);
    if (words.isEmpty())
        return {};
    if (const auto it = knownWords().constFind(words); it != knownWords().constEnd())
        return *it;
    return placedMeaning(words);
}

int knownColumns(const QStringList& header) {
    return static_cast<int>(
        std::count_if(header.begin(), header.end(), [](const QString& each) { return meaningOf(each).field != Field::Ignore; }));
}

CsvMapping guessMapping(const QStringList& header) {
    CsvMapping mapping;
    for (const QString& each : header)
        mapping.push_back(meaningOf(each));
    settleAmbiguous(header, mapping);
    dropRepeated(mapping);
    return mapping;
}

} // namespace rapport::exchange
