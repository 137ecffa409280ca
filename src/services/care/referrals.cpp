#include "rapport/services/referrals.h"

#include "rapport/domain/commitment.h"
#include "rapport/storage/commitmentrepository.h"
#include "rapport/storage/customerrepository.h"
#include "services/care/thankyou.h"
#include "services/common/words.h"

using namespace Qt::StringLiterals;

namespace rapport::services {

using storage::ReadSession;

namespace {

constexpr int daysToThank = 2;
constexpr int happyTalksLookedAt = 500;

QString uidOf(ReadSession& session, CustomerId id) {
    const auto customer = storage::CustomerRepository(session).find(id);
    return customer ? customer->uid : QString();
}

} // namespace

void promiseThanks(storage::WriteSession& session, CustomerId customer, CustomerId referrer, const QTimeZone& zone) {
    const QString uid = u"thanks-%1-%2"_s.arg(uidOf(session, customer), uidOf(session, referrer));
    if (storage::CommitmentRepository(session).findByUid(uid))
        return;
    const Moment now = session.info().at;
    domain::Commitment thanks =
        domain::promised(referrer, Words::tr("Thank them for sending %1").arg(customerName(session, customer)),
                         {now.dateIn(zone).addDays(daysToThank), {}}, session.info().author, now, zone);
    thanks.uid = uid;
    storage::CommitmentRepository::save(session, thanks);
}

QFuture<std::vector<storage::ReferrerRow>> referrerList(const Workspace& workspace, int limit) {
    return workspace.store.read([limit](ReadSession& session) { return referrers(session, limit); });
}

QFuture<std::vector<storage::ReferralRow>> referralsOf(const Workspace& workspace, CustomerId root, int limit) {
    return workspace.store.read([root, limit](ReadSession& session) { return referralTree(session, root, limit); });
}

QFuture<std::vector<storage::ReferralRow>> referralsIn(const Workspace& workspace, QDate from, QDate to, int limit) {
    const auto zone = workspace.clock.zone();
    const Moment first = Moment::ofWallClock(from, QTime(0, 0), zone);
    const Moment before = Moment::ofWallClock(to.addDays(1), QTime(0, 0), zone);
    return workspace.store.read(
        [first, before, limit](ReadSession& session) { return referralsEntered(session, first, before, limit); });
}

QFuture<std::vector<storage::ReferralCandidate>> whomToAsk(const Workspace& workspace) {
    return workspace.store.read(
        [now = workspace.clock.now()](ReadSession& session) { return referralCandidates(session, now, happyTalksLookedAt); });
}

QFuture<storage::ReferralHold> mayAskForReferral(const Workspace& workspace, CustomerId customer) {
    return workspace.store.read(
        [customer, now = workspace.clock.now()](ReadSession& session) { return referralHold(session, customer, now); });
}

} // namespace rapport::services
