#include "rapport/domain/gesture.h"

#include "domain/words/fields.h"
#include "rapport/core/error.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace rapport::domain {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Care", text); }

void requirePlanned(const Gesture& gesture) {
    if (gesture.state != GestureState::Planned)
        throw Error(ErrorCode::InvalidInput, tr(QT_TRANSLATE_NOOP("Care", "Only a planned gesture can be given or dropped.")));
}

bool isRepeat(const Gesture& gesture, const Gesture& earlier) {
    if (earlier.id == gesture.id || earlier.customer != gesture.customer || earlier.state == GestureState::Dropped)
        return false;
    if (earlier.day < gesture.day.addYears(-gestureMemoryYears))
        return false;
    const bool sameIdea = !gesture.idea.isEmpty() && gesture.idea == earlier.idea;
    return sameIdea || text::folded(gesture.words.simplified()) == text::folded(earlier.words.simplified());
}

} // namespace

const Gesture* repeatedBy(const Gesture& gesture, const std::vector<Gesture>& given) {
    const Gesture* latest = nullptr;
    for (const Gesture& earlier : given) {
        if (isRepeat(gesture, earlier) && (!latest || latest->day < earlier.day))
            latest = &earlier;
    }
    return latest;
}

Gesture givenOn(Gesture gesture, QDate day, InteractionId interaction) {
    requirePlanned(gesture);
    gesture.state = GestureState::Given;
    gesture.day = day;
    gesture.interaction = interaction;
    return gesture;
}

Gesture dropped(Gesture gesture) {
    requirePlanned(gesture);
    gesture.state = GestureState::Dropped;
    return gesture;
}

QString problemWith(const Gesture& gesture) {
    if (!gesture.customer.isValid())
        return tr(QT_TRANSLATE_NOOP("Care", "It is not said whom the gesture is for. Choose the customer."));
    if (isBlank(gesture.words))
        return tr(QT_TRANSLATE_NOOP("Care", "It is not said what the gesture is. Write it down."));
    if (!gesture.day.isValid())
        return tr(QT_TRANSLATE_NOOP("Care", "The gesture has no day. Say when it was given, or is meant to be."));
    if (gesture.cost && *gesture.cost < 0)
        return tr(QT_TRANSLATE_NOOP("Care", "A gesture does not cost less than nothing. Correct the amount."));
    if (gesture.state != GestureState::Given && (gesture.reaction || !isBlank(gesture.reactionWords)))
        return tr(QT_TRANSLATE_NOOP("Care", "A reaction is to what was given. Say first that it was."));
    return {};
}

Gesture normalised(Gesture gesture) {
    normaliseBlocks(gesture.reactionWords);
    gesture.reactionWords = gesture.reactionWords.trimmed();
    normaliseLines(gesture.uid, gesture.words, gesture.idea);
    return gesture;
}

std::optional<int> hundredthsFrom(const QString& text) {
    static const QRegularExpression amount(u"^([0-9]{1,7})(?:[.,]([0-9]{1,2}))?$"_s);
    const auto match = amount.match(text.trimmed());
    if (!match.hasMatch())
        return {};
    const QString fraction = match.captured(2).leftJustified(2, u'0');
    return match.captured(1).toInt() * 100 + fraction.toInt();
}

} // namespace rapport::domain
