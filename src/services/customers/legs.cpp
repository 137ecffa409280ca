#include "rapport/services/legs.h"

#include "rapport/storage/customerrepository.h"
#include "rapport/storage/legs.h"
#include "services/common/words.h"
#include "services/customers/legsof.h"

namespace rapport::services {

using storage::ReadSession;

domain::Legs legsOf(ReadSession& session, CustomerId id, Moment now, const QTimeZone& zone) {
    return domain::legsOf(storage::legEvidence(session, {id}, now).value(id.value()), now, zone);
}

QFuture<CustomerLegs> customerLegs(const Workspace& workspace, CustomerId id, const storage::CancelToken& token) {
    const auto read = [id, now = workspace.clock.now(), zone = workspace.clock.zone()](ReadSession& session) {
        const auto customer =
            required(storage::CustomerRepository(session).find(id), Words::tr("There is no such customer any more."));
        return CustomerLegs{id, domain::displayNameOf(customer), legsOf(session, id, now, zone)};
    };
    return workspace.store.read(read, token);
}

QFuture<storage::LegsJudged> judgeLegs(const Workspace& workspace, int most) {
    if (workspace.store.isReadOnly())
        return QtFuture::makeReadyFuture(storage::LegsJudged());
    const auto judge = [now = workspace.clock.now(), zone = workspace.clock.zone(), most](storage::WriteSession& session) {
        return storage::judgeLegs(session, now, zone, most);
    };
    return workspace.store.write(workspace.change({}), judge);
}

qint64 judgeAllLegs(const Workspace& workspace, const std::function<void(qint64)>& told, const storage::CancelToken& token) {
    qint64 judged = 0;
    for (bool more = true; more && !token.isCancelled();) {
        const auto some = judgeLegs(workspace).result();
        judged += some.judged;
        more = some.more;
        if (told && some.judged > 0)
            told(judged);
    }
    return judged;
}

} // namespace rapport::services
