#include "exchange/csv/csvheader.h"

#include <array>

using namespace Qt::StringLiterals;

namespace rapport::exchange {

namespace {

struct Word {
    const char* words; ///< in the form of headerWords()
    Field field;
};

// Columns that say with whom, in both sorts of files.
constexpr std::array customerWords{
    Word{"customer", Field::CustomerName},
    Word{"customers", Field::CustomerName},
    Word{"client", Field::CustomerName},
    Word{"contact", Field::CustomerName},
    Word{"contacts", Field::CustomerName},
    Word{"name", Field::CustomerName},
    Word{"full name", Field::CustomerName},
    Word{"contact name", Field::CustomerName},
    Word{"customer name", Field::CustomerName},
    Word{"with", Field::CustomerName},
    Word{"person", Field::CustomerName},
    Word{"company", Field::CustomerName},
    Word{"company name", Field::CustomerName},
    Word{"organisation", Field::CustomerName},
    Word{"organization", Field::CustomerName},
    Word{"kunde", Field::CustomerName},
    Word{"kontakt", Field::CustomerName},
    Word{"firma", Field::CustomerName},
    Word{"cliente", Field::CustomerName},
    Word{"contacto", Field::CustomerName},
    Word{"nom", Field::CustomerName},
    Word{"nombre", Field::CustomerName},
    Word{"ugyfel", Field::CustomerName},
    Word{"customer uid", Field::CustomerUid},
    Word{"customer id", Field::CustomerUid},
    Word{"contact uid", Field::CustomerUid},
    Word{"uid", Field::Uid},
    Word{"customer email", Field::Email},
    Word{"customer e mail", Field::Email},
    Word{"email", Field::Email},
    Word{"e mail", Field::Email},
    Word{"email address", Field::Email},
    Word{"e mail address", Field::Email},
    Word{"e mail adresse", Field::Email},
    Word{"customer phone", Field::Phone},
    Word{"phone", Field::Phone},
    Word{"phone number", Field::Phone},
    Word{"telephone", Field::Phone},
    Word{"telefon", Field::Phone},
    Word{"mobile", Field::Phone},
    Word{"first name", Field::Given},
    Word{"given name", Field::Given},
    Word{"vorname", Field::Given},
    Word{"prenom", Field::Given},
    Word{"last name", Field::Family},
    Word{"family name", Field::Family},
    Word{"nachname", Field::Family},
    Word{"apellidos", Field::Family},
    Word{"time zone", Field::TimeZone},
    Word{"zone", Field::TimeZone},
    Word{"created", Field::CreatedAt},
    Word{"created at", Field::CreatedAt},
};

constexpr std::array interactionWords{
    Word{"date", Field::When},
    Word{"at", Field::When},
    Word{"when", Field::When},
    Word{"date time", Field::When},
    Word{"datetime", Field::When},
    Word{"timestamp", Field::When},
    Word{"day", Field::When},
    Word{"start", Field::When},
    Word{"start date", Field::When},
    Word{"activity date", Field::When},
    Word{"call date", Field::When},
    Word{"datum", Field::When},
    Word{"fecha", Field::When},
    Word{"time", Field::WhenTime},
    Word{"at time", Field::WhenTime},
    Word{"start time", Field::WhenTime},
    Word{"uhrzeit", Field::WhenTime},
    Word{"zeit", Field::WhenTime},
    Word{"heure", Field::WhenTime},
    Word{"hora", Field::WhenTime},
    Word{"channel", Field::Channel},
    Word{"type", Field::Channel},
    Word{"activity type", Field::Channel},
    Word{"interaction type", Field::Channel},
    Word{"medium", Field::Channel},
    Word{"kanal", Field::Channel},
    Word{"art", Field::Channel},
    Word{"canal", Field::Channel},
    Word{"direction", Field::Direction},
    Word{"in out", Field::Direction},
    Word{"richtung", Field::Direction},
    Word{"sens", Field::Direction},
    Word{"direccion", Field::Direction},
    Word{"outcome", Field::Outcome},
    Word{"result", Field::Outcome},
    Word{"call outcome", Field::Outcome},
    Word{"ergebnis", Field::Outcome},
    Word{"resultat", Field::Outcome},
    Word{"resultado", Field::Outcome},
    Word{"minutes", Field::Minutes},
    Word{"duration", Field::Minutes},
    Word{"duration minutes", Field::Minutes},
    Word{"dauer", Field::Minutes},
    Word{"duree", Field::Minutes},
    Word{"duracion", Field::Minutes},
    Word{"notes", Field::Notes},
    Word{"note", Field::Notes},
    Word{"text", Field::Notes},
    Word{"subject", Field::Notes},
    Word{"summary", Field::Notes},
    Word{"description", Field::Notes},
    Word{"comments", Field::Notes},
    Word{"body", Field::Notes},
    Word{"notizen", Field::Notes},
    Word{"betreff", Field::Notes},
    Word{"notas", Field::Notes},
    Word{"remarques", Field::Notes},
    Word{"customer words", Field::CustomerWords},
    Word{"customer s words", Field::CustomerWords},
    Word{"what they said", Field::CustomerWords},
    Word{"understood", Field::Understood},
    Word{"what we understood", Field::Understood},
    Word{"confirmed", Field::Confirmed},
    Word{"signal", Field::Signal},
    Word{"mood", Field::Signal},
    Word{"sentiment", Field::Signal},
    Word{"stimmung", Field::Signal},
    Word{"author", Field::Owner},
    Word{"by", Field::Owner},
    Word{"owner", Field::Owner},
    Word{"logged by", Field::Owner},
    Word{"activity assigned to", Field::Owner},
};

constexpr std::array commitmentWords{
    Word{"words", Field::Words},
    Word{"commitment", Field::Words},
    Word{"promise", Field::Words},
    Word{"task", Field::Words},
    Word{"task name", Field::Words},
    Word{"to do", Field::Words},
    Word{"todo", Field::Words},
    Word{"what", Field::Words},
    Word{"subject", Field::Words},
    Word{"title", Field::Words},
    Word{"summary", Field::Words},
    Word{"notes", Field::Words},
    Word{"description", Field::Words},
    Word{"aufgabe", Field::Words},
    Word{"betreff", Field::Words},
    Word{"zusage", Field::Words},
    Word{"tache", Field::Words},
    Word{"promesse", Field::Words},
    Word{"tarea", Field::Words},
    Word{"promesa", Field::Words},
    Word{"due", Field::Due},
    Word{"due date", Field::Due},
    Word{"due on", Field::Due},
    Word{"due by", Field::Due},
    Word{"deadline", Field::Due},
    Word{"by when", Field::Due},
    Word{"fallig", Field::Due},
    Word{"fallig am", Field::Due},
    Word{"falligkeitsdatum", Field::Due},
    Word{"echeance", Field::Due},
    Word{"date d echeance", Field::Due},
    Word{"vencimiento", Field::Due},
    Word{"fecha de vencimiento", Field::Due},
    Word{"hatarido", Field::Due},
    Word{"due time", Field::DueTime},
    Word{"time", Field::DueTime},
    Word{"first due", Field::FirstDue},
    Word{"first due date", Field::FirstDue},
    Word{"first due time", Field::FirstDueTime},
    Word{"kind", Field::CommitmentKind},
    Word{"type", Field::CommitmentKind},
    Word{"commitment kind", Field::CommitmentKind},
    Word{"task type", Field::CommitmentKind},
    Word{"promiser", Field::Promiser},
    Word{"whose", Field::Promiser},
    Word{"promised by", Field::Promiser},
    Word{"priority", Field::Priority},
    Word{"prioritat", Field::Priority},
    Word{"priorite", Field::Priority},
    Word{"prioridad", Field::Priority},
    Word{"owner", Field::Owner},
    Word{"assigned to", Field::Owner},
    Word{"assignee", Field::Owner},
    Word{"responsible", Field::Owner},
    Word{"zustandig", Field::Owner},
    Word{"verantwortlich", Field::Owner},
    Word{"responsable", Field::Owner},
    Word{"made by", Field::MadeBy},
    Word{"outcome", Field::Outcome},
    Word{"status", Field::Outcome},
    Word{"state", Field::Outcome},
    Word{"done", Field::Outcome},
    Word{"completed", Field::Outcome},
    Word{"closed at", Field::ClosedAt},
    Word{"closed", Field::ClosedAt},
    Word{"date completed", Field::ClosedAt},
    Word{"completed on", Field::ClosedAt},
    Word{"closing note", Field::ClosingNote},
    Word{"recurrence", Field::Recurrence},
    Word{"rrule", Field::Recurrence},
    Word{"repeat from", Field::RepeatFrom},
    Word{"series", Field::Series},
    Word{"anchor", Field::Anchor},
    Word{"planned", Field::Planned},
};

template <typename Words>
void insertAll(QHash<QString, Field>& into, const Words& words) {
    for (const Word& each : words)
        into.insert(QLatin1StringView(each.words), each.field);
}

const QHash<QString, Field>& wordsOf(CsvContent content) {
    static const auto table = [](const auto& own) {
        QHash<QString, Field> result;
        insertAll(result, customerWords);
        insertAll(result, own);
        return result;
    };
    static const QHash<QString, Field> interactions = table(interactionWords);
    static const QHash<QString, Field> commitments = table(commitmentWords);
    return content == CsvContent::Interactions ? interactions : commitments;
}

bool hasAny(const CsvMapping& mapping, std::initializer_list<Field> fields) {
    return std::any_of(mapping.begin(), mapping.end(), [&](const ColumnMeaning& each) {
        return std::find(fields.begin(), fields.end(), each.field) != fields.end();
    });
}

bool hasCustomer(const CsvMapping& mapping) {
    return hasAny(mapping, {Field::CustomerName, Field::CustomerUid, Field::Email, Field::Phone, Field::Given, Field::Family});
}

struct Keyed {
    CsvContent content;
    const char* key;
};
constexpr std::array contents{Keyed{CsvContent::Contacts, "contacts"}, Keyed{CsvContent::Interactions, "interactions"},
                              Keyed{CsvContent::Commitments, "commitments"}};

} // namespace

QString contentKey(CsvContent content) {
    return QLatin1StringView(
        std::find_if(contents.begin(), contents.end(), [content](const Keyed& each) { return each.content == content; })->key);
}

std::optional<CsvContent> contentFromKey(const QString& key) {
    for (const Keyed& each : contents) {
        if (key.compare(QLatin1StringView(each.key), Qt::CaseInsensitive) == 0)
            return each.content;
    }
    return {};
}

CsvMapping guessMapping(const QStringList& header, CsvContent content) {
    if (content == CsvContent::Contacts)
        return guessMapping(header);
    CsvMapping mapping;
    for (const QString& each : header)
        mapping.push_back({wordsOf(content).value(headerWords(each), Field::Ignore), {}});
    return mapping;
}

CsvContent guessContent(const QStringList& header) {
    // Where people live and when they were born is said of them, not of what happened.
    if (hasAny(guessMapping(header), {Field::Street, Field::Locality, Field::PostalCode, Field::Country, Field::WholeAddress,
                                      Field::Birthday, Field::Nickname, Field::Link, Field::Tags}))
        return CsvContent::Contacts;
    if (isUsable(guessMapping(header, CsvContent::Commitments), CsvContent::Commitments))
        return CsvContent::Commitments;
    const CsvMapping mapping = guessMapping(header, CsvContent::Interactions);
    const bool saysHow = hasAny(mapping, {Field::Channel, Field::Direction, Field::Outcome, Field::Signal, Field::Minutes,
                                          Field::CustomerWords, Field::WhenTime}) ||
                         (hasAny(mapping, {Field::Notes}) && !hasAny(mapping, {Field::Phone}));
    return isUsable(mapping, CsvContent::Interactions) && saysHow ? CsvContent::Interactions : CsvContent::Contacts;
}

std::vector<Field> fieldsOf(CsvContent content) {
    std::vector<Field> fields;
    if (content == CsvContent::Contacts) {
        for (int i = 0; i < static_cast<int>(Field::Custom); ++i)
            fields.push_back(static_cast<Field>(i));
        fields.push_back(Field::Owner);
        return fields;
    }
    fields = {Field::Ignore, Field::CustomerName, Field::Given, Field::Family, Field::Email, Field::Phone, Field::CustomerUid};
    if (content == CsvContent::Interactions)
        fields.insert(fields.end(),
                      {Field::When, Field::WhenTime, Field::Channel, Field::Direction, Field::Outcome, Field::Minutes,
                       Field::Notes, Field::CustomerWords, Field::Understood, Field::Confirmed, Field::Signal, Field::Owner});
    else
        fields.insert(fields.end(),
                      {Field::Words, Field::Due, Field::DueTime, Field::FirstDue, Field::FirstDueTime, Field::CommitmentKind,
                       Field::Promiser, Field::Priority, Field::Owner, Field::MadeBy, Field::Recurrence, Field::RepeatFrom,
                       Field::Series, Field::Anchor, Field::Planned, Field::Outcome, Field::ClosedAt, Field::ClosingNote});
    fields.insert(fields.end(), {Field::TimeZone, Field::CreatedAt, Field::Uid});
    return fields;
}

bool isUsable(const CsvMapping& mapping, CsvContent content) {
    switch (content) {
    case CsvContent::Contacts:
        return hasAny(mapping, {Field::DisplayName, Field::Given, Field::Family, Field::Nickname, Field::Organisation,
                                Field::Email, Field::Phone});
    case CsvContent::Interactions:
        return hasCustomer(mapping) && hasAny(mapping, {Field::When});
    case CsvContent::Commitments:
        break;
    }
    return hasCustomer(mapping) && hasAny(mapping, {Field::Words}) && hasAny(mapping, {Field::Due});
}

} // namespace rapport::exchange
