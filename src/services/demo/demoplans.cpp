#include "services/demo/demoplans.h"

#include "rapport/domain/recurrence.h"
#include "rapport/domain/repetition.h"
#include "rapport/storage/commitmentrepository.h"
#include "rapport/storage/planrepository.h"

#include <QCoreApplication>

namespace rapport::services {

using namespace domain;
using storage::WriteSession;

void addDemoSeries(WriteSession& session, DemoWorld& world, const std::vector<CustomerId>& ids) {
    const struct {
        const char* words;
        const char* rule;
        int inDays;
    } promises[] = {{QT_TRANSLATE_NOOP("Demo", "send the monthly statement"), "FREQ=MONTHLY;BYMONTHDAY=-1", 9},
                    {QT_TRANSLATE_NOOP("Demo", "check the boiler"), "FREQ=MONTHLY;INTERVAL=6", 24},
                    {QT_TRANSLATE_NOOP("Demo", "call about the week's orders"), "FREQ=WEEKLY;INTERVAL=2", 3}};
    size_t at = 4;
    for (const auto& each : promises) {
        if (at >= ids.size())
            return;
        const QDate day =
            occurrences(*readRecurrence(QString::fromLatin1(each.rule)).rule, world.today.addDays(each.inDays), 1).front();
        auto promise = promised(ids[at], QCoreApplication::translate("Demo", each.words), {day, {}},
                                world.member(static_cast<int>(at)), world.now, world.zone);
        promise.uid = world.random.uid();
        promise.recurrence = QString::fromLatin1(each.rule);
        settleRepetition(promise, world.random.uid());
        storage::CommitmentRepository::save(session, promise);
        at += 5;
    }
}

void addDemoPlans(WriteSession& session, DemoWorld& world, const std::vector<CustomerId>& ids) {
    static constexpr Channel channels[] = {Channel::Call, Channel::Visit, Channel::Call, Channel::Meeting};
    static constexpr int days[] = {0, 1, 3, 6, 10, 17};
    for (size_t i = 0; i < std::size(days) && 3 + i * 4 < ids.size(); ++i) {
        PlannedInteraction plan;
        plan.uid = world.random.uid();
        plan.customer = ids[3 + i * 4];
        plan.madeBy = plan.owner = world.member(static_cast<int>(i));
        plan.channel = channels[i % std::size(channels)];
        plan.due = {world.today.addDays(days[i]), QTime(16, 0)};
        plan.zone = QString::fromLatin1(world.zone.id());
        plan.recurrence = i == 2 ? QStringLiteral("FREQ=MONTHLY;INTERVAL=3") : QString();
        settleRepetition(plan, world.random.uid());
        plan.createdAt = world.now;
        storage::PlanRepository::save(session, plan);
    }
}

} // namespace rapport::services
