#pragma once

#include "rapport/exchange/activityrecord.h"

#include <QHash>

namespace rapport::exchange {

/// How a CSV file is written, as found or as the user corrected it.
struct CsvDialect {
    QString encoding = QStringLiteral("UTF-8"); ///< a name that QStringDecoder or ICU knows
    QChar separator = u',';
    bool hasHeader = true;
};
/// From the first 256 KB. `beginning` may be cut anywhere.
[[nodiscard]] CsvDialect detectDialect(const QByteArray& beginning);

/// Rows of text in bounded memory: quotes, embedded line breaks, BOMs, mixed line ends, ragged rows, NULs. A quote that is never
/// closed is reported at its line and costs that row alone.
class CsvRows {
public:
    CsvRows(QIODevice& device, const CsvDialect& dialect, ContactReader::OnProblem onProblem);
    ~CsvRows();
    [[nodiscard]] bool next(QStringList& row); ///< false at the end; an empty line is skipped
    [[nodiscard]] qint64 line() const;         ///< where the row given last begins
    [[nodiscard]] qint64 position() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// What a column means. Labelled ones carry their label in ColumnMeaning.
enum class Field {
    Ignore,
    DisplayName,
    Prefix,
    Given,
    Middle,
    Family,
    Suffix,
    Nickname,
    Organisation,
    Title,
    Phone,
    Email,
    Link,
    InstantMessage,
    Street,
    ExtendedAddress,
    PoBox,
    Locality,
    Region,
    PostalCode,
    Country,
    WholeAddress,
    Birthday,
    BirthYear,
    BirthMonth,
    BirthDay,
    Anniversary,
    OtherDate,
    Tags,
    Notes,
    CareNote,
    Tier,
    Language,
    TimeZone,
    BestHours,
    PreferredChannel,
    Goals,
    Topics,
    Kind,
    Uid,
    LabelOfNext, ///< this column holds the label of the next phone, e-mail, address or date ("E-mail 1 - Type")
    // As our own tables of customers have them (csvtable.h): all of a kind in one cell, each with its label.
    Phones,
    Emails,
    Links,
    Messengers,
    Addresses,
    Dates, ///< milestones
    OrganisationUid,
    Referrer,
    ReferrerUid,
    Cadence, ///< "30/45": ideal and maximum in days
    LeapDay,
    AskDays,
    OptedOut,
    ForeignLines, ///< lines of an imported vCard that have no field here
    Custom,       ///< a field of the business's own; its name is the label
    // Of interactions and commitments.
    CustomerName,
    CustomerUid,
    When, ///< a day, or a day and a time
    WhenTime,
    Channel,
    Direction,
    Outcome, ///< of an interaction or of a promise
    Minutes,
    CustomerWords,
    Understood,
    Confirmed,
    Signal,
    Words,
    Due,
    DueTime,
    FirstDue,
    FirstDueTime,
    CommitmentKind,
    Promiser,
    Priority,
    Owner, ///< who has to keep it; who wrote an interaction down; whose customer it is
    MadeBy,
    Recurrence,
    RepeatFrom,
    Series,
    Anchor,
    Planned,
    ClosedAt,
    ClosingNote,
    CreatedAt
};
struct ColumnMeaning {
    Field field = Field::Ignore;
    QString label; ///< "work", "home"; for addresses: which address the part belongs to
    friend bool operator==(const ColumnMeaning&, const ColumnMeaning&) = default;
};
using CsvMapping = std::vector<ColumnMeaning>; ///< one per column

/// Whether it is a part of a postal address, or a whole one.
[[nodiscard]] bool isAddressPart(Field field);
[[nodiscard]] QString fieldKey(Field field); ///< as in mapping files: "given", "phone"
[[nodiscard]] std::optional<Field> fieldFromKey(const QString& key);
/// Knows the headers of Google (both), Outlook, Thunderbird and plain words; what it does not know is Ignore.
[[nodiscard]] CsvMapping guessMapping(const QStringList& header);
/// For a file without a header: e-mails, phones and names are told by what stands in the columns.
[[nodiscard]] CsvMapping guessMappingFromRows(const std::vector<QStringList>& rows);
/// What the rows of a file are.
enum class CsvContent { Contacts, Interactions, Commitments };
[[nodiscard]] QString contentKey(CsvContent content); ///< as in mapping files: "contacts"
[[nodiscard]] std::optional<CsvContent> contentFromKey(const QString& key);
/// Interactions and commitments are told by their columns: a customer with a date and a channel, words and a due day.
[[nodiscard]] CsvContent guessContent(const QStringList& header);
[[nodiscard]] CsvMapping guessMapping(const QStringList& header, CsvContent content);
/// What columns of such a file can mean, in the order a list offers it.
[[nodiscard]] std::vector<Field> fieldsOf(CsvContent content);
/// Whether the mapping can make a contact: a name, an organisation, an e-mail or a phone; or else an interaction (a customer and
/// a date) or a commitment (a customer, words and a due day).
[[nodiscard]] bool isUsable(const CsvMapping& mapping, CsvContent content = CsvContent::Contacts);

/// Google's ` ::: ` joined values become several; dates are read as ISO 8601 and, by `dayFirst`, as d/m/y or m/d/y; `0/0/00` is
/// none.
[[nodiscard]] std::unique_ptr<ContactReader> makeCsvReader(QIODevice& device, const CsvDialect& dialect,
                                                           const CsvMapping& mapping, bool dayFirst,
                                                           ContactReader::OnProblem onProblem);
/// Interactions or commitments. A date without a time is meant at noon; several customers of one interaction are joined by ` :::
/// `.
[[nodiscard]] std::unique_ptr<ActivityReader> makeCsvActivityReader(QIODevice& device, const CsvDialect& dialect,
                                                                    const CsvMapping& mapping, CsvContent content, bool dayFirst,
                                                                    const ReadingPlace& place,
                                                                    ContactReader::OnProblem onProblem);
/// Whether the dates of these sample rows can only be read one way; `byLocale` otherwise. Outlook writes month first.
[[nodiscard]] bool guessDayFirst(const std::vector<QStringList>& rows, const CsvMapping& mapping, bool byLocale);

} // namespace rapport::exchange
