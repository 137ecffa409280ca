#include "rapport/domain/trend.h"
#include "rapport/presentation/cases.h"
#include "rapport/presentation/customerfacts.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

using domain::Signal;
using domain::TrendCourse;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CustomerSigns)
};

Tone toneOf(Signal signal) {
    return signal == Signal::Happy ? Tone::Green : signal == Signal::Unhappy ? Tone::Red : Tone::Neutral;
}

QString word(TrendCourse course) {
    switch (course) {
    case TrendCourse::Better:
        return Words::tr("getting better");
    case TrendCourse::Steady:
        return Words::tr("steady");
    case TrendCourse::Worse:
        return Words::tr("getting worse");
    case TrendCourse::Unknown:
        break;
    }
    return {};
}

QString countsOf(const domain::Trend& trend) {
    QStringList parts;
    const auto add = [&](int count, Signal signal) {
        if (count > 0)
            parts << Words::tr("%1 %2", "3 happy").arg(numberText(count), presentation::word(signal));
    };
    add(trend.happy, Signal::Happy);
    add(trend.neutral, Signal::Neutral);
    add(trend.unhappy, Signal::Unhappy);
    return parts.join(u", "_s);
}

} // namespace

TrendWords trendWords(const std::vector<Signal>& newestFirst) {
    const auto trend = domain::trendOf(newestFirst);
    if (trend.count() == 0)
        return {};
    TrendWords words;
    for (auto signal = newestFirst.rend() - trend.count(); signal != newestFirst.rend(); ++signal)
        words.dots.push_back(toneOf(*signal));
    words.sentence = Words::tr("%1 of the last %2").arg(countsOf(trend), numberText(trend.count()));
    if (const QString course = word(trend.course); !course.isEmpty())
        words.sentence += u" · "_s + course;
    return words;
}

std::vector<ChipLine> caseLines(const std::vector<storage::CaseRow>& cases, Moment now) {
    std::vector<ChipLine> lines;
    for (const auto& row : cases) {
        const Reason reason = stepReason(row, now);
        const bool urgent = row.severity == domain::CaseSeverity::Urgent;
        lines.push_back(
            {Words::tr("%1: %2", "next step: what went wrong").arg(capitalised(presentation::word(row.step)), row.words),
             urgent ? Words::tr("urgent, %1").arg(reason.text) : reason.text, urgent ? Tone::Red : reason.tone});
    }
    return lines;
}

} // namespace rapport::presentation
