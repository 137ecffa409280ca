#include "rapport/presentation/searchmodel.h"

namespace rapport::presentation {

using namespace storage;

SearchModel::Find storeSearch(const services::Workspace& workspace) {
    return [&store = workspace.store](const QString& text, int limit, const CancelToken& token) {
        return store.read([text, limit](ReadSession& session) { return search(session, text, limit); }, token);
    };
}

} // namespace rapport::presentation
