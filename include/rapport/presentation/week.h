#pragma once

#include "rapport/presentation/format.h"
#include "rapport/presentation/linesmodel.h"
#include "rapport/services/week.h"

#include <QSet>

namespace rapport::presentation {

inline constexpr int weeksShown = 12; ///< told before the week on screen

/// The weekly check as the page shows it.
struct WeekBoard {
    services::WeeklyCheck check;
    std::vector<services::WeekSummary> before; ///< latest first
    /// Nothing was logged in any of these weeks, and nothing is to be done: there is nothing to show yet.
    [[nodiscard]] bool isEmpty() const;
};

/// "This week, Mon 16 Nov to Sun 22 Nov".
[[nodiscard]] QString weekTitle(const domain::Week& week, QDate today);
/// "3 of 6 done · 2 open · 1 without a verdict".
[[nodiscard]] QString weekSummary(const services::WeeklyCheck& check);
/// What an act came to, as a sentence: "3 conversations with key customers, 1 key customer out of touch for too long".
[[nodiscard]] QString actSentence(const services::WeeklyCheck& check, domain::WeekAct act);
/// A week told in a line: "Mon 9 Nov to Sun 15 Nov: 3 of 5 done; open: Consistent, Kept our word".
[[nodiscard]] QString weekLine(const services::WeekSummary& week, QDate today);
[[nodiscard]] Reason tickReason(domain::WeekTick tick);
/// "call, Fri 20 Nov 10:00: wants the blue one".
[[nodiscard]] QString evidenceText(const storage::WeekRow& row, const QTimeZone& zone, QDate today);
/// All that a gap may begin with: greet, plan, done, edit, log. A gap's line offers its own.
[[nodiscard]] RowActions weekActions();

/// Headings for the six acts with what they came to; under each a link that opens and closes the evidence, the evidence, and
/// what is to be done; at last the weeks before, each a link to its own.
class WeekModel : public LinesModel {
    Q_OBJECT

public:
    enum Column { Customer, State, What };
    explicit WeekModel(QObject* parent = nullptr);
    /// `opened`: the acts whose evidence is shown.
    void show(const WeekBoard& board, const QSet<domain::WeekAct>& opened, const QTimeZone& zone,
              const domain::Permissions& permissions = {});

    /// What a link stands for: an act's evidence, or a week by its Monday.
    [[nodiscard]] static std::optional<domain::WeekAct> actOf(const Line& link);
    [[nodiscard]] static QDate weekOf(const Line& link);
    /// The gap behind a row; null for evidence.
    [[nodiscard]] const services::WeekGap* gapOf(const Line& row) const;

private:
    void addAct(const services::WeeklyCheck& check, const services::WeekActCheck& act, bool opened, const QTimeZone& zone,
                const domain::Permissions& permissions, std::vector<Line>& lines);
    QHash<qint64, services::WeekGap> m_gaps; ///< by their lines' ids
};

} // namespace rapport::presentation
