#include "services/insights/charts.h"

#include "rapport/storage/staffrepository.h"
#include "services/response/times.h"

// What members promised and answered.

using namespace Qt::StringLiterals;

namespace rapport::services {

using storage::PromiseNumber;

namespace {

const QStringList promiseKeys{u"kept_on_time"_s, u"kept_late"_s, u"broken"_s, u"overdue"_s};
constexpr double hour = 3'600'000; // ms

PromiseNumber numberOf(const QString& series) {
    constexpr std::array numbers{PromiseNumber::KeptOnTime, PromiseNumber::KeptLate, PromiseNumber::Broken,
                                 PromiseNumber::Overdue};
    return numbers[static_cast<size_t>(std::max(qsizetype{0}, promiseKeys.indexOf(series)))];
}

void put(ChartData& data, size_t group, const domain::PromiseCount& count) {
    data.series[0].values[group] = count.keptOnTime;
    data.series[1].values[group] = count.keptLate;
    data.series[2].values[group] = count.broken;
    data.series[3].values[group] = count.overdue;
}

/// Everybody's, or the one member's whose figures may be seen.
domain::PromiseCount countOf(const storage::PromiseReport& report, const QString& member) {
    return member.isEmpty() ? report.all : promisesOf(report, member);
}

QString nameOf(const std::vector<domain::StaffMember>& members, std::optional<StaffId> id) {
    for (const auto& member : members)
        if (id == member.id)
            return member.name;
    return {};
}

std::vector<ChartGroup> groupsOf(const std::vector<domain::StaffMember>& members) {
    std::vector<ChartGroup> groups;
    for (const auto& member : members)
        groups.push_back({{}, member.name, member.id});
    return groups;
}

} // namespace

std::vector<domain::StaffMember> membersSeen(const ChartQuestion& asked) {
    auto members = storage::StaffRepository(asked.session).all();
    if (asked.figuresOf)
        std::erase_if(members, [&](const auto& member) { return member.id != *asked.figuresOf; });
    return members;
}

domain::PromiseCount promisesOf(const storage::PromiseReport& report, const QString& member) {
    for (const auto& [name, count] : report.byOwner)
        if (name == member)
            return count;
    return {};
}

ChartData promisesByWeek(const ChartQuestion& asked) {
    const QString member = nameOf(membersSeen(asked), asked.figuresOf);
    ChartData data = emptyChart(weeksOf(asked.days), promiseKeys);
    for (size_t i = 0; i < data.groups.size(); ++i)
        put(data, i, countOf(promiseReport(asked.session, data.groups[i].days, asked.now, asked.zone), member));
    return data;
}

ChartData promisesByStaff(const ChartQuestion& asked) {
    const auto report = promiseReport(asked.session, asked.days, asked.now, asked.zone);
    ChartData data = emptyChart(groupsOf(membersSeen(asked)), promiseKeys);
    for (size_t i = 0; i < data.groups.size(); ++i)
        put(data, i, countOf(report, data.groups[i].key));
    return data;
}

FigureRows promiseBar(const ChartQuestion& asked, const BarQuestion& bar) {
    const domain::Period days = bar.group.days.from.isValid() ? bar.group.days : asked.days;
    const auto owner = bar.group.member.isValid() ? std::optional(bar.group.member) : asked.figuresOf;
    const auto ids = promiseRows(asked.session, days, numberOf(bar.series), owner, asked.now, asked.zone, bar.limit);
    FigureRows rows;
    for (const auto& row : commitmentRows(asked.session, ids, asked.now, asked.zone))
        rows.push_back(
            {storage::FigureRow::What::Commitment, row.id.value(), row.customer, row.customerName, row.due.date, row.words});
    return rows;
}

/// The median, and how long the one waited who waited longest.
ChartData responseByStaff(const ChartQuestion& asked) {
    const auto span = spanOf(asked.days, asked.zone);
    const auto times = timesOf(approaches(asked.session, span.from, span.before), storage::StaffRepository(asked.session).all());
    std::vector<ChartGroup> groups;
    std::vector<const StaffResponse*> shown;
    for (const auto& member : times.staff)
        if (!asked.figuresOf || member.member == *asked.figuresOf) {
            groups.push_back({{}, member.name, member.member});
            shown.push_back(&member);
        }
    ChartData data = emptyChart(std::move(groups), {u"median"_s, u"longest"_s});
    for (size_t i = 0; i < shown.size(); ++i) {
        data.series[0].values[i] = static_cast<double>(shown[i]->median.count()) / hour;
        data.series[1].values[i] = static_cast<double>(shown[i]->longest.count()) / hour;
    }
    return data;
}

/// All that the member answered, those who waited longest first.
FigureRows responseBar(const ChartQuestion& asked, const BarQuestion& bar) {
    const auto span = spanOf(asked.days, asked.zone);
    auto answered = approaches(asked.session, span.from, span.before);
    std::erase_if(answered, [&](const auto& row) { return !row.answeredAt || row.answeredBy != bar.group.member; });
    std::sort(answered.begin(), answered.end(),
              [](const auto& a, const auto& b) { return *a.answeredAt - a.at > *b.answeredAt - b.at; });
    FigureRows rows;
    for (const auto& row : answered) {
        if (std::ssize(rows) >= bar.limit)
            break;
        rows.push_back({storage::FigureRow::What::Interaction,
                        row.interaction.value(),
                        row.customer,
                        row.customerName,
                        row.at.dateIn(asked.zone),
                        {},
                        {},
                        *row.answeredAt - row.at});
    }
    return rows;
}

} // namespace rapport::services
