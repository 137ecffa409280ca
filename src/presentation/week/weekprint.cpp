#include "rapport/presentation/weekprint.h"

#include "rapport/domain/saying.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

namespace {

constexpr double lineHeight = 13;
constexpr double headHeight = 18;
constexpr double boxSize = 8;
constexpr double stateWidth = 62;
constexpr QColor soft(0x5c, 0x66, 0x70);
constexpr QColor line(0xc3, 0xc9, 0xcf);

struct PrintWords {
    Q_DECLARE_TR_FUNCTIONS(WeekPrint)
};

QRectF lineAt(const QRectF& room, double top, double indent = 0) {
    return {room.left() + indent, room.top() + top, room.width() - indent, lineHeight};
}

} // namespace

WeekPrint::WeekPrint(const WeekBoard& board, const QTimeZone& zone, Paper paper)
    : PrintedPages(paper, Lies::Upright, PrintWords::tr("Weekly check: %1").arg(weekTitle(board.check.week, board.check.today))) {
    beginPage();
    const QRectF all = room();
    addLine(weekSummary(board.check), lineAt(all, 0), true);
    const double beforeHeight = board.before.empty() ? 0 : headHeight + lineHeight * static_cast<double>(board.before.size());
    const double top = lineHeight + 6;
    const double each = (all.height() - top - beforeHeight) / static_cast<double>(std::max<size_t>(1, board.check.acts.size()));
    double at = all.top() + top;
    for (const auto& act : board.check.acts) {
        addAct(board, act, zone, {all.left(), at, all.width(), each - 4});
        at += each;
    }
    addBefore(board, {all.left(), at, all.width(), beforeHeight});
    numberPages();
}

void WeekPrint::addLine(const QString& text, const QRectF& place, bool isSoft) {
    add({.place = place, .text = text, .ink = isSoft ? soft : QColor(Qt::black)});
}

/// As much as the place has room for: what is to be done goes before the evidence.
void WeekPrint::addAct(const WeekBoard& board, const services::WeekActCheck& act, const QTimeZone& zone, const QRectF& place) {
    const QDate today = board.check.today;
    add({.place = {place.left(), place.top(), place.width(), 0.5}, .ground = line});
    add({.place = {place.left(), place.top() + 4, stateWidth, headHeight - 6},
         .text = domain::word(act.tick),
         .size = 8,
         .bold = act.tick == domain::WeekTick::Done,
         .border = soft,
         .align = Qt::AlignCenter});
    add({.place = {place.left() + stateWidth + 8, place.top() + 1, place.width() - stateWidth - 8, headHeight},
         .text = PrintWords::tr("%1: %2").arg(domain::word(act.act), actSentence(board.check, act.act)),
         .size = 9,
         .bold = true});
    double at = headHeight + 2;
    const auto hasRoom = [&] { return at + lineHeight <= place.height(); };
    const double indent = stateWidth + 8;
    for (const auto& gap : act.gaps) {
        if (!hasRoom())
            return;
        const QRectF row = lineAt(place, at, indent);
        add({.place = {row.left(), row.top() + (lineHeight - boxSize) / 2, boxSize, boxSize}, .border = QColor(Qt::black)});
        const QString day = gap.day.isValid() ? dayText(gap.day, today) : QString();
        addLine(PrintWords::tr("%1: %2").arg(gap.name, reasonOf(gap, day)), lineAt(place, at, indent + boxSize + 6));
        at += lineHeight;
    }
    for (const auto* rows : {&act.rows.missed, &act.rows.met}) {
        for (const auto& row : *rows) {
            if (!hasRoom())
                return;
            addLine(PrintWords::tr("%1: %2").arg(row.name, evidenceText(row, zone, today)), lineAt(place, at, indent), true);
            at += lineHeight;
        }
    }
}

void WeekPrint::addBefore(const WeekBoard& board, const QRectF& place) {
    if (board.before.empty())
        return;
    add({.place = {place.left(), place.top(), place.width(), headHeight},
         .text = PrintWords::tr("The weeks before"),
         .size = 10,
         .bold = true});
    double at = headHeight;
    for (const auto& week : board.before) {
        addLine(weekLine(week, board.check.today), lineAt(place, at), true);
        at += lineHeight;
    }
}

} // namespace rapport::presentation
