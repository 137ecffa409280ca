#include "exchange/csv/csvharmless.h"
#include "exchange/csv/csvheader.h"
#include "exchange/text/encoding.h"
#include "rapport/exchange/csvreader.h"

#include <QCoreApplication>
#include <deque>

namespace rapport::exchange {

namespace {

constexpr qint64 chunkSize = 256 * 1024;
/// A quoted value longer than this is taken for one whose closing quote is missing.
constexpr qsizetype longestQuoted = 256 * 1024;
constexpr qsizetype longestRow = 4 * 1024 * 1024;
/// How much may be read twice because of missing quotes before patience shortens.
constexpr qsizetype rereadBudget = 64 * 1024 * 1024;
constexpr qsizetype shortPatience = 4 * 1024;
/// Rows looked through for the header when words stand before it, as LinkedIn writes them.
constexpr size_t longestPreamble = 10;

} // namespace

class CsvRows::Private {
public:
    struct Row {
        QStringList fields;
        qint64 line = 0;
    };

    Private(QIODevice& source, const CsvDialect& theDialect, ContactReader::OnProblem problem)
        : device(source)
        , dialect(theDialect)
        , decoder(theDialect.encoding)
        , onProblem(std::move(problem)) {}

    bool next(Row& row);
    void skipPreamble();
    [[nodiscard]] qint64 position() const { return std::max(qint64{0}, bytesRead - (text.size() - at)); }

    std::deque<Row> ahead;
    Row current;
    bool begun = false;

private:
    enum class Quoted { Closed, Literal, Unclosed };
    bool has(qsizetype index);
    [[nodiscard]] bool isLineEnd(qsizetype index) const { return text[index] == u'\n' || text[index] == u'\r'; }
    bool parse(Row& row);
    bool parseField(QString& field);
    Quoted parseQuoted(QString& field);
    void readPlain(QString& field);
    void takeLineEnd();
    void skipLine(qsizetype from);
    void forget();
    void skipSeparatorLine();
    void start();

    QIODevice& device;
    CsvDialect dialect;
    TextDecoder decoder;
    ContactReader::OnProblem onProblem;
    QString text;
    qsizetype at = 0; ///< what comes next in `text`
    qsizetype rowStart = 0;
    qint64 lineNumber = 1; ///< of what comes next
    qint64 bytesRead = 0;
    qsizetype reread = 0;
    bool atEnd = false;
};

/// Whether there is a character at `index`, reading on where there is not yet.
bool CsvRows::Private::has(qsizetype index) {
    while (index >= text.size() && !atEnd) {
        const QByteArray chunk = device.read(chunkSize);
        bytesRead += chunk.size();
        atEnd = chunk.isEmpty();
        text += decoder.decode({chunk.constData(), static_cast<size_t>(chunk.size())}, atEnd);
    }
    return index < text.size();
}

void CsvRows::Private::start() {
    begun = true;
    if (has(0) && text[0] == QChar(0xFEFF))
        at = 1;
    skipSeparatorLine();
}

/// Excel's `sep=;` is for Excel.
void CsvRows::Private::skipSeparatorLine() {
    if (!has(at + 4) || text.mid(at, 4).compare(QLatin1String("sep="), Qt::CaseInsensitive) != 0)
        return;
    if (has(at + 5) && !isLineEnd(at + 5))
        return;
    at += 5;
    takeLineEnd();
}

void CsvRows::Private::takeLineEnd() {
    if (!has(at))
        return;
    if (text[at] == u'\r' && has(at + 1) && text[at + 1] == u'\n')
        ++at;
    ++at;
    ++lineNumber;
}

void CsvRows::Private::skipLine(qsizetype from) {
    at = from;
    while (has(at) && !isLineEnd(at)) {
        if (++at > longestRow)
            forget();
    }
    takeLineEnd();
}

/// What was read is not needed again.
void CsvRows::Private::forget() {
    text.remove(0, at);
    at = 0;
}

void CsvRows::Private::readPlain(QString& field) {
    const qsizetype begin = at;
    while (has(at) && text[at] != dialect.separator && !isLineEnd(at) && at - rowStart < longestRow)
        ++at;
    field += QStringView(text).mid(begin, at - begin);
}

CsvRows::Private::Quoted CsvRows::Private::parseQuoted(QString& field) {
    const qsizetype open = at;
    const qint64 openLine = lineNumber;
    const qsizetype patience = reread > rereadBudget ? shortPatience : longestQuoted;
    qsizetype begin = ++at;
    for (;;) {
        if (!has(at) || at - open > patience)
            break;
        const QChar c = text[at];
        if (c != u'"') {
            lineNumber += c == u'\n' || (c == u'\r' && !(has(at + 1) && text[at + 1] == u'\n')) ? 1 : 0;
            ++at;
            continue;
        }
        field += QStringView(text).mid(begin, at - begin);
        ++at;
        if (has(at) && text[at] == u'"') {
            begin = at++;
            continue;
        }
        qsizetype after = at;
        while (has(after) && text[after] == u' ' && dialect.separator != u' ')
            ++after;
        if (!has(after) || text[after] == dialect.separator || isLineEnd(after)) {
            at = after;
            return Quoted::Closed;
        }
        if (lineNumber != openLine)
            break;
        // `"Bob" Smith`: somebody's quotes, not the file's.
        field = text.mid(open, at - open);
        return Quoted::Literal;
    }
    reread += at - open;
    onProblem({{},
               openLine,
               0,
               Severity::Error,
               QCoreApplication::translate("Exchange", "A quote is opened here and never closed; the row was left out")});
    lineNumber = openLine;
    skipLine(open);
    return Quoted::Unclosed;
}

/// False when the row is lost.
bool CsvRows::Private::parseField(QString& field) {
    qsizetype first = at;
    while (has(first) && text[first] == u' ')
        ++first;
    if (has(first) && text[first] == u'"') {
        at = first;
        const Quoted quoted = parseQuoted(field);
        if (quoted == Quoted::Unclosed)
            return false;
        if (quoted == Quoted::Literal)
            readPlain(field);
    } else {
        readPlain(field);
    }
    if (field.contains(QChar::Null))
        field.remove(QChar::Null);
    if (isMadeHarmless(field))
        field.remove(0, 1);
    return true;
}

bool CsvRows::Private::parse(Row& row) {
    row.fields.clear();
    row.line = lineNumber;
    rowStart = at;
    for (;;) {
        QString field;
        if (!parseField(field))
            return false;
        row.fields.append(std::move(field));
        if (at - rowStart >= longestRow) {
            onProblem({{},
                       row.line,
                       0,
                       Severity::Warning,
                       QCoreApplication::translate("Exchange", "The row is too long; the rest of it was left out")});
            skipLine(at);
            return true;
        }
        if (!has(at) || isLineEnd(at)) {
            takeLineEnd();
            return true;
        }
        ++at;
    }
}

bool CsvRows::Private::next(Row& row) {
    if (!begun)
        start();
    for (;;) {
        if (at > chunkSize)
            forget();
        if (!has(at))
            return false;
        if (parse(row) && !(row.fields.size() == 1 && row.fields.front().isEmpty()))
            return true;
    }
}

void CsvRows::Private::skipPreamble() {
    if (!dialect.hasHeader)
        return;
    Row row;
    while (ahead.size() < longestPreamble && next(row)) {
        ahead.push_back(row);
        if (ahead.front().fields.size() > 1)
            return;
        if (row.fields.size() < 3 || knownColumns(row.fields) < 2)
            continue;
        const Row header = ahead.back();
        ahead.clear();
        ahead.push_back(header);
        return;
    }
}

CsvRows::CsvRows(QIODevice& device, const CsvDialect& dialect, ContactReader::OnProblem onProblem)
    : d(std::make_unique<Private>(device, dialect, std::move(onProblem))) {}

CsvRows::~CsvRows() = default;

bool CsvRows::next(QStringList& row) {
    if (!d->begun)
        d->skipPreamble();
    if (!d->ahead.empty()) {
        d->current = std::move(d->ahead.front());
        d->ahead.pop_front();
    } else if (!d->next(d->current)) {
        return false;
    }
    row = d->current.fields;
    return true;
}

qint64 CsvRows::line() const { return d->current.line; }

qint64 CsvRows::position() const { return d->position(); }

} // namespace rapport::exchange
