#include "rapport/domain/commitment.h"

#include "domain/commitments/due.h"
#include "domain/words/fields.h"
#include "rapport/domain/repetition.h"

#include <QCoreApplication>

namespace rapport::domain {

namespace {

QString translated(const char* text) { return QCoreApplication::translate("Commitment", text); }

} // namespace

QString problemWith(const Commitment& commitment) {
    if (!commitment.customer.isValid())
        return translated(QT_TRANSLATE_NOOP("Commitment", "A commitment is between us and a customer. Choose the customer."));
    if (isBlank(commitment.words))
        return translated(QT_TRANSLATE_NOOP("Commitment", "Nothing is promised yet. Write down the words of the promise."));
    if (!isWritable(commitment.due) || !isWritable(commitment.firstDue))
        return translated(QT_TRANSLATE_NOOP("Commitment", "It is not said when this is due. Choose a day."));
    if (const QString problem = problemWith(repetitionOf(commitment)); !problem.isEmpty())
        return problem;
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
    for (Handover& handover : commitment.handovers) {
        normaliseBlocks(handover.note);
        handover.note = handover.note.trimmed();
    }
    return commitment;
}

} // namespace rapport::domain
