#include "rapport/domain/answer.h"

#include "domain/words/fields.h"
#include "rapport/core/text.h"

#include <QCoreApplication>

namespace rapport::domain {

namespace {

QString translated(const char* text) { return QCoreApplication::translate("Answer", text); }

bool isNumberedInOrder(const std::vector<AnswerVersion>& versions) {
    for (size_t i = 0; i < versions.size(); ++i)
        if (versions[i].number != static_cast<int>(i) + 1)
            return false;
    return true;
}

/// Folded, without the full stop at the end. Signs inside count: 10 % is not 10 €.
QString bare(const QString& words) {
    QString kept = text::folded(words);
    while (!kept.isEmpty() && (kept.back() == u'.' || kept.back() == u'!' || kept.back().isSpace()))
        kept.chop(1);
    return kept;
}

} // namespace

Answer newAnswer(const QString& question, const QString& words, StaffId by, Moment now) {
    Answer answer;
    answer.question = question;
    answer.versions = {{1, words, now, by}};
    return answer;
}

const AnswerVersion& latestOf(const Answer& answer) { return answer.versions.back(); }

Answer withWords(Answer answer, const QString& words, StaffId by, Moment now) {
    if (latestOf(answer).words.simplified() != words.simplified())
        answer.versions.push_back({latestOf(answer).number + 1, words, now, by});
    return answer;
}

bool saysTheSame(const QString& one, const QString& other) { return bare(one) == bare(other); }

QString problemWith(const Answer& answer) {
    if (isBlank(answer.question))
        return translated(QT_TRANSLATE_NOOP("Answer", "An answer needs the question that it answers. Enter it."));
    const auto isEmpty = [](const AnswerVersion& version) { return isBlank(version.words); };
    if (answer.versions.empty() || std::any_of(answer.versions.begin(), answer.versions.end(), isEmpty))
        return translated(QT_TRANSLATE_NOOP("Answer", "An answer needs words. Write down what customers are to be told."));
    if (!isNumberedInOrder(answer.versions))
        return translated(QT_TRANSLATE_NOOP("Answer", "The versions of an answer are numbered from 1, without a gap."));
    return {};
}

Answer normalised(Answer answer) {
    normaliseLines(answer.uid, answer.question);
    for (AnswerVersion& version : answer.versions)
        normaliseBlocks(version.words);
    return answer;
}

} // namespace rapport::domain
