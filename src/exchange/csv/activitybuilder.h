#pragma once

#include "rapport/exchange/csvreader.h"

namespace rapport::exchange {

/// Makes one interaction or commitment of one row.
class ActivityBuilder {
public:
    ActivityBuilder(const CsvMapping& mapping, CsvContent content, bool dayFirst, const ReadingPlace& place,
                    const ContactReader::OnProblem& onProblem, qint64 line);
    /// Empty where customer, date or words are missing; then the reason was reported.
    [[nodiscard]] std::optional<ActivityRecord> build(const QStringList& row);

private:
    void gather(const QStringList& row);
    [[nodiscard]] QString cell(Field field) const { return m_cells.value(field).text; }
    [[nodiscard]] bool has(Field field) const { return !cell(field).isEmpty(); }
    [[nodiscard]] std::vector<CustomerReference> customers() const;
    [[nodiscard]] QTimeZone zone() const;
    [[nodiscard]] QDate day(Field field) const;
    [[nodiscard]] std::optional<QTime> time(Field field) const;
    [[nodiscard]] std::optional<domain::Due> due(Field date, Field time) const;
    [[nodiscard]] std::optional<Moment> moment(Field field) const;
    void splitTime(Field date, Field time);
    [[nodiscard]] bool interaction(ActivityRecord& record);
    [[nodiscard]] bool commitment(ActivityRecord& record);
    void close(ActivityRecord& record, domain::Commitment& commitment);
    template <typename Read, typename Into>
    void take(Field field, Read read, Into& into, SaidParts& said, SaidParts part = {});
    void report(Severity severity, const QString& message, Field field = Field::Ignore) const;

    struct Cell {
        QString text;
        qint64 column = 0;
    };
    const CsvMapping& m_mapping;
    CsvContent m_content;
    bool m_dayFirst;
    const ReadingPlace& m_place;
    const ContactReader::OnProblem& m_onProblem;
    qint64 m_line;
    QHash<Field, Cell> m_cells;
};

} // namespace rapport::exchange
