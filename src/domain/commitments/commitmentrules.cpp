#include "rapport/domain/commitment.h"

#include "domain/words/fields.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace rapport::domain {

using namespace Qt::StringLiterals;

namespace {

QString translated(const char* text) { return QCoreApplication::translate("Commitment", text); }

bool isWritable(const Due& due) {
    return due.date.isValid() && due.date.year() >= 1 && due.date.year() <= 9999 && (!due.time || due.time->isValid());
}

bool looksLikeRule(const QString& recurrence) {
    static const QRegularExpression rule(uR"(\AFREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;[A-Z]+=[^;=]+)*\z)"_s);
    return recurrence.isEmpty() || rule.match(recurrence).hasMatch();
}

void toTheMinute(Due& due) {
    if (due.time && due.time->isValid())
        due.time = QTime(due.time->hour(), due.time->minute());
}

} // namespace

QString problemWith(const Commitment& commitment) {
    if (!commitment.customer.isValid())
        return translated(QT_TRANSLATE_NOOP("Commitment", "A commitment is between us and a customer. Choose the customer."));
    if (isBlank(commitment.words))
        return translated(QT_TRANSLATE_NOOP("Commitment", "Nothing is promised yet. Write down the words of the promise."));
    if (!isWritable(commitment.due) || !isWritable(commitment.firstDue))
        return translated(QT_TRANSLATE_NOOP("Commitment", "It is not said when this is due. Choose a day."));
    if (!looksLikeRule(commitment.recurrence))
        return translated(QT_TRANSLATE_NOOP("Commitment", "The repetition cannot be read. Choose one from the list, or none."));
    if ((commitment.outcome == CommitmentOutcome::Open) == commitment.closedAt.has_value())
        return translated(QT_TRANSLATE_NOOP("Commitment",
                                            "A closed commitment needs the time it was closed, an open one has none. "
                                            "Close it again."));
    return {};
}

Commitment normalised(Commitment commitment) {
    normaliseBlocks(commitment.words, commitment.closingNote);
    commitment.words = commitment.words.trimmed();
    normaliseLines(commitment.uid, commitment.zone, commitment.recurrence);
    toTheMinute(commitment.due);
    toTheMinute(commitment.firstDue);
    for (Redating& redating : commitment.redatings) {
        toTheMinute(redating.from);
        toTheMinute(redating.to);
    }
    return commitment;
}

} // namespace rapport::domain
