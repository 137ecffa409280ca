#include "rapport/services/duplicates.h"

#include "services/common/passon.h"
#include "services/common/words.h"

namespace rapport::services {

using storage::ReadSession;
using storage::WriteSession;

QFuture<std::vector<storage::Duplicate>> duplicatesOf(const Workspace& workspace, const domain::Customer& typed,
                                                      const std::optional<PartialDate>& birthday,
                                                      const storage::CancelToken& token) {
    const auto find = [typed, birthday](ReadSession& session) {
        return storage::duplicatesOf(session, domain::likenessOf(typed, birthday), typed.id);
    };
    return workspace.store.read(find, token);
}

QFuture<storage::DuplicatePairs> allDuplicates(const Workspace& workspace, int limit) {
    auto promise = begunPromise<storage::DuplicatePairs>();
    auto future = promise->future();
    const auto token = storage::CancelToken::make();
    auto work = workspace.store.read(
        [promise, limit, token](ReadSession& session) {
            return storage::allDuplicates(
                session, limit,
                [&](int permille) {
                    promise->setProgressValue(permille);
                    if (promise->isCanceled())
                        token.cancel();
                },
                token);
        },
        token);
    passOn(work, promise);
    return future;
}

QFuture<void> markNotSame(const Workspace& workspace, CustomerId one, CustomerId other) {
    return workspace.store.write(workspace.change(Words::tr("Not the same")),
                                 [one, other, allowed = workspace.permissions](WriteSession& session) {
                                     needs(allowed, domain::Act::ChangeCustomers);
                                     session.relabel(Words::tr("%1: not the same").arg(customerNames(session, {one, other})));
                                     storage::markNotSame(session, one, other);
                                 });
}

} // namespace rapport::services
