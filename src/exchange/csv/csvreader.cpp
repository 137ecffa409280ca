#include "rapport/exchange/csvreader.h"
#include "exchange/csv/rowbuilder.h"
#include "rapport/core/text.h"

#include <QCoreApplication>
#include <set>

using namespace Qt::StringLiterals;

namespace rapport::exchange {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Exchange", text); }

class CsvContacts final : public ContactReader {
public:
    CsvContacts(QIODevice& device, const CsvDialect& dialect, const CsvMapping& mapping, bool dayFirst, OnProblem onProblem)
        : m_onProblem(std::move(onProblem))
        , m_rows(device, dialect, [this](const Problem& problem) { onRowProblem(problem); })
        , m_hasHeader(dialect.hasHeader)
        , m_mapping(mapping)
        , m_dayFirst(dayFirst) {}

    std::optional<ContactRecord> next() override;
    [[nodiscard]] qint64 rejected() const override { return m_rejected; }
    [[nodiscard]] qint64 position() const override { return m_rows.position(); }

private:
    void onRowProblem(const Problem& problem);
    void readHeader();
    void noteLeftOut(const QStringList& row);
    void sayWhatWasLeftOut();

    OnProblem m_onProblem;
    CsvRows m_rows;
    bool m_hasHeader;
    CsvMapping m_mapping;
    bool m_dayFirst;
    QStringList m_header;
    std::set<size_t> m_leftOut; ///< columns without a meaning that hold something
    qint64 m_rejected = 0;
    bool m_anyRow = false;
    bool m_done = false;
};

void CsvContacts::onRowProblem(const Problem& problem) {
    m_rejected += problem.severity == Severity::Error ? 1 : 0;
    m_onProblem(problem);
}

void CsvContacts::readHeader() {
    if (std::exchange(m_hasHeader, false))
        static_cast<void>(m_rows.next(m_header));
}

void CsvContacts::noteLeftOut(const QStringList& row) {
    for (qsizetype i = 0; i < row.size(); ++i) {
        const auto column = static_cast<size_t>(i);
        const bool meant = column < m_mapping.size() && m_mapping[column].field != Field::Ignore;
        if (!meant && !row[i].trimmed().isEmpty())
            m_leftOut.insert(column);
    }
}

void CsvContacts::sayWhatWasLeftOut() {
    for (const size_t column : m_leftOut) {
        const QString name = m_header.value(static_cast<qsizetype>(column)).trimmed();
        const auto number = static_cast<qint64>(column) + 1;
        const QString message = name.isEmpty() ? tr("Column %1 was not imported: it has no meaning here").arg(number)
                                               : tr("The column “%1” was not imported").arg(text::elided(name, 60));
        m_onProblem({{}, 0, number, Severity::Note, message});
    }
}

std::optional<ContactRecord> CsvContacts::next() {
    readHeader();
    QStringList row;
    while (!m_done && m_rows.next(row)) {
        if (std::all_of(row.begin(), row.end(), [](const QString& each) { return each.trimmed().isEmpty(); }))
            continue;
        m_anyRow = true;
        noteLeftOut(row);
        if (auto record = RowBuilder(m_mapping, m_dayFirst, m_onProblem, m_rows.line()).build(row))
            return record;
        ++m_rejected;
    }
    if (!std::exchange(m_done, true)) {
        sayWhatWasLeftOut();
        if (!m_anyRow && m_rejected == 0)
            m_onProblem({{}, 0, 0, Severity::Error, tr("There is no contact in this file: it has no row with anything in it")});
    }
    return {};
}

} // namespace

std::unique_ptr<ContactReader> makeCsvReader(QIODevice& device, const CsvDialect& dialect, const CsvMapping& mapping,
                                             bool dayFirst, ContactReader::OnProblem onProblem) {
    return std::make_unique<CsvContacts>(device, dialect, mapping, dayFirst, std::move(onProblem));
}

} // namespace rapport::exchange
