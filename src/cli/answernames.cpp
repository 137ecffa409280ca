#include "cli/answernames.h"

#include "cli/candidates.h"
#include "cli/names.h"
#include "cli/when.h"
#include "rapport/services/answers.h"
#include "rapport/storage/answerrepository.h"

namespace rapport::cli {

namespace {

void tellDifference(Context& context, const std::vector<CustomerId>& customers, const domain::ToldAnswer& telling) {
    const auto earlier = services::toldDifferently(context.reading(), customers, telling).result();
    if (earlier)
        context.out().problem(Words::tr("%1 was told otherwise on %2: %3")
                                  .arg(earlier->customerName, shownMoment(earlier->at, context.zone()), earlier->words));
}

} // namespace

AnswerId answerNamed(Context& context, const QString& text) {
    const auto exact = [text](storage::ReadSession& session) {
        const storage::AnswerRepository answers(session);
        const auto byId = answers.find(AnswerId(asId(text)));
        return byId ? byId->id : answers.findByUid(text).value_or(AnswerId());
    };
    if (const AnswerId id = context.reading().store.read(exact).result(); id.isValid())
        return id;
    const QString none = Words::tr("There is no answer “%1”.");
    constexpr int atMost = 20;
    std::vector<Candidate> candidates;
    if (asId(text) == 0 && !text.trimmed().isEmpty())
        for (const auto& row : services::searchAnswers(context.reading(), text, atMost).result())
            candidates.push_back({row.id.value(), row.question});
    return AnswerId(theOne(context, candidates, text, none));
}

std::vector<domain::ToldAnswer> answersTold(Context& context, const QStringList& named,
                                            const std::vector<CustomerId>& customers) {
    std::vector<domain::ToldAnswer> told;
    for (const QString& name : named) {
        const auto answer = services::loadAnswer(context.reading(), answerNamed(context, name)).result();
        told.push_back({answer.id, latestOf(answer).number, latestOf(answer).words});
        tellDifference(context, customers, told.back());
    }
    return told;
}

} // namespace rapport::cli
