#include "rapport/domain/weeklycheck.h"

#include <QCoreApplication>

namespace rapport::domain {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(WeeklyCheck)
};

} // namespace

QString word(WeekAct act) {
    switch (act) {
    case WeekAct::LoyaltyGiven:
        return Words::tr("Loyalty given");
    case WeekAct::Communicated:
        return Words::tr("Communicated");
    case WeekAct::UnderstoodGoals:
        return Words::tr("Understood goals");
    case WeekAct::Consistent:
        return Words::tr("Consistent");
    case WeekAct::KeptWord:
        return Words::tr("Kept our word");
    case WeekAct::Surprised:
        return Words::tr("Surprised");
    }
    return {};
}

QString word(WeekTick tick) {
    switch (tick) {
    case WeekTick::Unknown:
        return Words::tr("unknown");
    case WeekTick::Open:
        return Words::tr("open");
    case WeekTick::Done:
        return Words::tr("done");
    }
    return {};
}

} // namespace rapport::domain
