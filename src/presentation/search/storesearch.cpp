#include "rapport/presentation/searchmodel.h"

#include "rapport/storage/answerlist.h"

namespace rapport::presentation {

using namespace storage;

namespace {
constexpr int mostAnswers = 5;
}

SearchModel::Find storeSearch(const services::Workspace& workspace) {
    return [&store = workspace.store](const QString& text, int limit, const CancelToken& token) {
        return store.read([text, limit](ReadSession& session) { return search(session, text, limit); }, token);
    };
}

SearchModel::Find everythingSearch(const services::Workspace& workspace) {
    return [&store = workspace.store](const QString& text, int limit, const CancelToken& token) {
        const auto find = [text, limit](ReadSession& session) {
            auto hits = search(session, text, limit);
            for (const AnswerRow& answer : searchAnswers(session, text, mostAnswers)) {
                SearchHit hit;
                hit.uid = answer.uid;
                hit.name = answer.question;
                hit.matched = MatchedIn::Note;
                hit.snippet = answer.words.simplified();
                hit.answer = answer.id;
                hits.push_back(hit);
            }
            return hits;
        };
        return store.read(find, token);
    };
}

} // namespace rapport::presentation
