#pragma once

#include <QDate>
#include <QString>
#include <QStringView>
#include <optional>

namespace rapport {

/// A date of somebody's life of which the year, the month or the day may be unknown; at least one is known, and the known
/// ones fit together (29 February is allowed without a year). Written in the ISO 8601 forms that vCard 4 uses (RFC 6350, 4.3.1):
/// `1980-05-17`, `1980-05`, `1980`, `--05-17`, `--05`, `---17`.
class PartialDate {
public:
    /// Empty when nothing is known, the parts cannot be a date (month 13, 30 February, 29 February of an ordinary year), the year
    /// is outside 1 … 9999, or a year comes with a day but no month, for which there is no written form.
    [[nodiscard]] static std::optional<PartialDate> of(std::optional<int> year, std::optional<int> month, std::optional<int> day);
    [[nodiscard]] static std::optional<PartialDate> of(QDate date);
    /// Reads the forms above, and the same without hyphens (`19800517`, `--0517`). Empty for anything else.
    [[nodiscard]] static std::optional<PartialDate> parse(QStringView text);

    [[nodiscard]] std::optional<int> year() const { return m_year; }
    [[nodiscard]] std::optional<int> month() const { return m_month; }
    [[nodiscard]] std::optional<int> day() const { return m_day; }
    /// Month × 100 + day, for yearly observance; empty unless both are known.
    [[nodiscard]] std::optional<int> monthDay() const;
    [[nodiscard]] std::optional<QDate> fullDate() const;
    [[nodiscard]] QString toString() const;

    friend bool operator==(const PartialDate&, const PartialDate&) = default;

private:
    PartialDate() = default;
    std::optional<int> m_year;
    std::optional<int> m_month;
    std::optional<int> m_day;
};

} // namespace rapport
