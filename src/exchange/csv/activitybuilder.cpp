#include "exchange/csv/activitybuilder.h"

#include "exchange/csv/csvvalues.h"
#include "exchange/text/dates.h"
#include "rapport/core/text.h"
#include "rapport/core/zone.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rapport::exchange {

namespace {

constexpr qsizetype mostCustomers = 100; ///< of one interaction

QString tr(const char* text) { return QCoreApplication::translate("Exchange", text); }

QStringList several(const QString& cell) {
    QStringList parts;
    for (const QString& part : cell.split(u" ::: "_s)) {
        if (parts.size() < mostCustomers)
            parts += part.trimmed();
    }
    return parts;
}

bool isText(Field field) { return field == Field::Notes || field == Field::Words || field == Field::CustomerName; }

} // namespace

ActivityBuilder::ActivityBuilder(const CsvMapping& mapping, CsvContent content, bool dayFirst, const ReadingPlace& place,
                                 const ContactReader::OnProblem& onProblem, qint64 line)
    : m_mapping(mapping)
    , m_content(content)
    , m_dayFirst(dayFirst)
    , m_place(place)
    , m_onProblem(onProblem)
    , m_line(line) {}

void ActivityBuilder::report(Severity severity, const QString& message, Field field) const {
    m_onProblem({{}, m_line, m_cells.value(field).column, severity, message});
}

/// Texts of several columns become one; of the others the first that says something counts.
void ActivityBuilder::gather(const QStringList& row) {
    for (size_t i = 0; i < m_mapping.size(); ++i) {
        const QString text = row.value(static_cast<qsizetype>(i)).trimmed();
        const Field field = m_mapping[i].field;
        if (text.isEmpty() || field == Field::Ignore)
            continue;
        Cell& cell = m_cells[field];
        if (cell.text.isEmpty())
            cell = {text, static_cast<qint64>(i) + 1};
        else if (isText(field) && field != Field::CustomerName)
            cell.text += u'\n' + text;
    }
}

std::optional<ActivityRecord> ActivityBuilder::build(const QStringList& row) {
    gather(row);
    ActivityRecord record;
    record.line = m_line;
    record.customers = customers();
    record.owner = cell(Field::Owner);
    record.madeBy = cell(Field::MadeBy);
    if (record.customers.front().isEmpty()) {
        report(Severity::Error, tr("The row does not say which customer it is about; it was not imported"));
        return {};
    }
    const bool isMade = m_content == CsvContent::Interactions ? interaction(record) : commitment(record);
    return isMade ? std::optional(std::move(record)) : std::nullopt;
}

std::vector<CustomerReference> ActivityBuilder::customers() const {
    const QStringList uids = several(cell(Field::CustomerUid));
    QStringList names = several(cell(Field::CustomerName));
    if (!has(Field::CustomerName))
        names = {QString(cell(Field::Given) + u' ' + cell(Field::Family)).trimmed()};
    std::vector<CustomerReference> found;
    const bool alone = m_content == CsvContent::Commitments;
    for (qsizetype i = 0; i < (alone ? 1 : std::max(uids.size(), names.size())); ++i)
        found.push_back({uids.value(i), {}, {}, names.value(i), {}});
    if (has(Field::Email))
        found.front().emails = {cell(Field::Email)};
    found.front().phone = cell(Field::Phone);
    return found;
}

QTimeZone ActivityBuilder::zone() const {
    if (!has(Field::TimeZone))
        return m_place.zone;
    if (const auto known = knownZone(cell(Field::TimeZone)))
        return *known;
    report(Severity::Warning,
           tr("The time zone “%1” is not known; the time was taken for one of here").arg(text::elided(cell(Field::TimeZone), 40)),
           Field::TimeZone);
    return m_place.zone;
}

/// "21.11.2026 14:05" is a day and a time.
void ActivityBuilder::splitTime(Field date, Field time) {
    Cell& cell = m_cells[date];
    const qsizetype at = cell.text.indexOf(u' ');
    const QString rest = at < 0 ? QString() : cell.text.mid(at + 1).trimmed();
    if (rest.isEmpty() || !timeOfDay(rest))
        return;
    if (!has(time))
        m_cells.insert(time, {rest, cell.column});
    m_cells[date].text = m_cells[date].text.left(at);
}

QDate ActivityBuilder::day(Field field) const {
    const auto date = parseDate(cell(field), m_dayFirst);
    return date ? date->fullDate().value_or(QDate()) : QDate();
}

std::optional<QTime> ActivityBuilder::time(Field field) const {
    if (!has(field))
        return {};
    const auto time = timeOfDay(cell(field));
    if (!time)
        report(Severity::Warning, tr("The time “%1” cannot be read").arg(text::elided(cell(field), 40)), field);
    return time;
}

std::optional<domain::Due> ActivityBuilder::due(Field date, Field timeField) const {
    const QDate when = day(date);
    if (!when.isValid())
        return {};
    return domain::Due{when, time(timeField)};
}

/// A moment as we write it, or a day and a time on the clocks of the row's zone.
std::optional<Moment> ActivityBuilder::moment(Field field) const {
    if (const auto at = Moment::parse(cell(field), m_place.zone))
        return at;
    const QDate when = day(field);
    return when.isValid() ? std::optional(Moment::ofWallClock(when, QTime(12, 0), m_place.zone)) : std::nullopt;
}

template <typename Read, typename Into>
void ActivityBuilder::take(Field field, Read read, Into& into, SaidParts& said, SaidParts part) {
    if (!has(field))
        return;
    if (const auto value = read(cell(field))) {
        into = *value;
        said |= part;
    } else {
        report(Severity::Warning, tr("“%1” is not known here and was left out").arg(text::elided(cell(field), 40)), field);
    }
}

bool ActivityBuilder::interaction(ActivityRecord& record) {
    domain::Interaction interaction;
    const QTimeZone there = zone();
    interaction.zone = QString::fromLatin1(there.id());
    const bool isIso = cell(Field::When).contains(u'T') && Moment::parse(cell(Field::When), there);
    if (!isIso)
        splitTime(Field::When, Field::WhenTime);
    const auto when = isIso ? std::nullopt : due(Field::When, Field::WhenTime);
    if (!isIso && !when) {
        report(Severity::Error,
               has(Field::When)
                   ? tr("The date “%1” cannot be read; the row was not imported").arg(text::elided(cell(Field::When), 40))
                   : tr("The row does not say when it was; it was not imported"),
               Field::When);
        return false;
    }
    interaction.at = isIso ? *Moment::parse(cell(Field::When), there)
                           : Moment::ofWallClock(when->date, when->time.value_or(QTime(12, 0)), there);
    // Noon of today may still be to come.
    if (when && !when->time && when->date == m_place.now.dateIn(there))
        interaction.at = std::min(interaction.at, m_place.now);
    take(Field::Channel, channelOf, interaction.channel, record.said, Said::Channel);
    take(Field::Direction, directionOf, interaction.direction, record.said, Said::Direction);
    take(Field::Outcome, outcomeOf, interaction.outcome, record.said, Said::Outcome);
    take(Field::Minutes, minutesOf, interaction.minutes, record.said);
    take(Field::Signal, signalOf, interaction.signal, record.said);
    take(Field::Confirmed, yesOrNo, interaction.confirmed, record.said, Said::Confirmed);
    interaction.uid = cell(Field::Uid);
    interaction.notes = cell(Field::Notes);
    interaction.customerWords = cell(Field::CustomerWords);
    interaction.understood = cell(Field::Understood);
    if (const auto created = moment(Field::CreatedAt))
        interaction.createdAt = *created;
    record.what = std::move(interaction);
    return true;
}

bool ActivityBuilder::commitment(ActivityRecord& record) {
    domain::Commitment commitment;
    commitment.words = cell(Field::Words);
    splitTime(Field::Due, Field::DueTime);
    const auto when = due(Field::Due, Field::DueTime);
    if (commitment.words.isEmpty() || !when) {
        report(Severity::Error,
               commitment.words.isEmpty() ? tr("The row has no words; it was not imported")
               : has(Field::Due)
                   ? tr("The date “%1” cannot be read; the row was not imported").arg(text::elided(cell(Field::Due), 40))
                   : tr("The row does not say by when; it was not imported"),
               commitment.words.isEmpty() ? Field::Words : Field::Due);
        return false;
    }
    commitment.due = *when;
    commitment.firstDue = due(Field::FirstDue, Field::FirstDueTime).value_or(*when);
    commitment.zone = QString::fromLatin1(zone().id());
    record.said |= Said::Due;
    take(Field::CommitmentKind, commitmentKindOf, commitment.kind, record.said, Said::Kind);
    take(Field::Promiser, promiserOf, commitment.promiser, record.said, Said::Promiser);
    take(Field::Priority, priorityOf, commitment.priority, record.said, Said::Priority);
    take(
        Field::RepeatFrom, [](const QString& key) { return domain::fromKey<domain::RepeatFrom>(key); }, commitment.repeatFrom,
        record.said);
    commitment.uid = cell(Field::Uid);
    commitment.recurrence = cell(Field::Recurrence);
    commitment.series = cell(Field::Series);
    commitment.anchor = day(Field::Anchor);
    commitment.planned = day(Field::Planned);
    commitment.closingNote = cell(Field::ClosingNote);
    if (const auto created = moment(Field::CreatedAt))
        commitment.createdAt = *created;
    close(record, commitment);
    record.what = std::move(commitment);
    return true;
}

/// A column "Done" may hold a mark or the day; either closes it.
void ActivityBuilder::close(ActivityRecord& record, domain::Commitment& commitment) {
    std::optional<Moment> at = moment(Field::ClosedAt);
    domain::CommitmentOutcome outcome = domain::CommitmentOutcome::Open;
    if (const auto day = moment(Field::Outcome); day && !promiseOutcomeOf(cell(Field::Outcome))) {
        at = day;
        outcome = domain::CommitmentOutcome::Kept;
    } else {
        take(Field::Outcome, promiseOutcomeOf, outcome, record.said, Said::Outcome);
        if (!has(Field::Outcome) && at)
            outcome = domain::CommitmentOutcome::Kept;
    }
    if (outcome == domain::CommitmentOutcome::Open)
        return;
    record.said |= Said::Outcome;
    commitment.closedAt = at.value_or(m_place.now);
    const bool isLate = *commitment.closedAt > domain::dueMoment(commitment);
    if (outcome == domain::CommitmentOutcome::Kept && at && isLate && !has(Field::Outcome))
        outcome = domain::CommitmentOutcome::KeptLate;
    commitment.outcome = outcome;
}

} // namespace rapport::exchange
