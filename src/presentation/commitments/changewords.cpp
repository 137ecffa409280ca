#include "rapport/presentation/commitments.h"
#include "rapport/presentation/format.h"

namespace rapport::presentation {

namespace {

QString nameOf(StaffId id, const std::vector<domain::StaffMember>& members) {
    const auto found = std::find_if(members.begin(), members.end(), [id](const auto& member) { return member.id == id; });
    return found == members.end() ? CommitmentsModel::tr("nobody") : found->name;
}

} // namespace

QString redatedText(int times, bool told) {
    const auto how =
        times == 1 ? CommitmentsModel::tr("re-dated once") : CommitmentsModel::tr("re-dated %1 times").arg(numberText(times));
    return told ? CommitmentsModel::tr("%1, customer told").arg(how) : CommitmentsModel::tr("%1, customer not told").arg(how);
}

QStringList handoverLines(const std::vector<domain::Handover>& handovers, const std::vector<domain::StaffMember>& members,
                          QDate today, const QTimeZone& zone) {
    QStringList lines;
    for (const auto& handover : handovers) {
        const auto said = CommitmentsModel::tr("Handed from %1 to %2 by %3, %4")
                              .arg(nameOf(handover.from, members), nameOf(handover.to, members), nameOf(handover.author, members),
                                   dayText(handover.at.dateIn(zone), today));
        lines << (handover.note.isEmpty() ? said : CommitmentsModel::tr("%1: %2").arg(said, handover.note));
    }
    return lines;
}

} // namespace rapport::presentation
