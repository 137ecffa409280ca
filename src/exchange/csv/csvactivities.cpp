#include "exchange/csv/activitybuilder.h"

#include <QCoreApplication>

namespace rapport::exchange {

namespace {

class CsvActivities final : public ActivityReader {
public:
    CsvActivities(QIODevice& device, const CsvDialect& dialect, const CsvMapping& mapping, CsvContent content, bool dayFirst,
                  const ReadingPlace& place, OnProblem onProblem)
        : m_onProblem(std::move(onProblem))
        , m_rows(device, dialect,
                 [this](const Problem& problem) {
                     m_rejected += problem.severity == Severity::Error ? 1 : 0;
                     m_onProblem(problem);
                 })
        , m_hasHeader(dialect.hasHeader)
        , m_mapping(mapping)
        , m_content(content)
        , m_dayFirst(dayFirst)
        , m_place(place) {}

    std::optional<ActivityRecord> next() override {
        QStringList row;
        if (std::exchange(m_hasHeader, false))
            static_cast<void>(m_rows.next(row));
        while (m_rows.next(row)) {
            if (std::all_of(row.begin(), row.end(), [](const QString& each) { return each.trimmed().isEmpty(); }))
                continue;
            m_any = true;
            ActivityBuilder builder(m_mapping, m_content, m_dayFirst, m_place, m_onProblem, m_rows.line());
            if (auto record = builder.build(row))
                return record;
            ++m_rejected;
        }
        if (!std::exchange(m_any, true) && m_rejected == 0)
            m_onProblem(
                {{},
                 0,
                 0,
                 Severity::Error,
                 QCoreApplication::translate("Exchange", "There is nothing in this file: it has no row with anything in it")});
        return {};
    }
    [[nodiscard]] qint64 rejected() const override { return m_rejected; }
    [[nodiscard]] qint64 position() const override { return m_rows.position(); }

private:
    OnProblem m_onProblem;
    CsvRows m_rows;
    bool m_hasHeader;
    CsvMapping m_mapping;
    CsvContent m_content;
    bool m_dayFirst;
    ReadingPlace m_place;
    qint64 m_rejected = 0;
    bool m_any = false;
};

} // namespace

std::unique_ptr<ActivityReader> makeCsvActivityReader(QIODevice& device, const CsvDialect& dialect, const CsvMapping& mapping,
                                                      CsvContent content, bool dayFirst, const ReadingPlace& place,
                                                      ContactReader::OnProblem onProblem) {
    return std::make_unique<CsvActivities>(device, dialect, mapping, content, dayFirst, place, std::move(onProblem));
}

} // namespace rapport::exchange
