#include "rapport/presentation/answers.h"

#include "rapport/presentation/format.h"

#include <numeric>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

using namespace domain;
using storage::AnswersWhich;

namespace {

constexpr int mostFound = 200;

QString oneLine(const QString& words) { return words.simplified(); }

RowActions someActions(const QStringList& ids) {
    RowActions some;
    for (const RowAction& action : answerActions())
        if (ids.contains(action.id))
            some << action;
    return some;
}

ToTellPart partOf(storage::ReadSession& session, const storage::AnnouncementRow& announcement, int limit) {
    ToTellPart part{announcement, storage::audienceOf(session, announcement.id), 0};
    std::erase_if(part.left, [](const storage::AudienceRow& row) { return row.toldAt.has_value(); });
    const auto shown = std::min(part.left.size(), static_cast<size_t>(limit));
    part.more = static_cast<qint64>(part.left.size() - shown);
    part.left.resize(shown);
    return part;
}

Line lineOf(const storage::AnswerRow& row, QDate today, const QTimeZone& zone, const RowActions& actions) {
    const QString day = dayText(row.changedAt.dateIn(zone), today);
    const QString changed = row.changedBy.isEmpty() ? day : AnswersModel::tr("%1, %2", "day, author").arg(day, row.changedBy);
    return {.id = row.id.value(),
            .cells = {{.text = row.question, .strong = true}, {oneLine(row.words)}, {changed}},
            .actions = actions};
}

Line lineOf(const storage::AudienceRow& row, const ToTellPart& part, const RowActions& actions) {
    const QString name = row.organisation.isEmpty()
                             ? row.name
                             : AnswersModel::tr("%1, %2", "customer, organisation").arg(row.name, row.organisation);
    return {.id = row.row,
            .customer = row.customer,
            .cells = {{.text = name, .strong = true},
                      {oneLine(part.announcement.words)},
                      {row.preferred ? AnswersModel::tr("prefers %1", "a channel").arg(word(*row.preferred)) : QString()}},
            .actions = actions};
}

std::vector<Line> linesOf(const std::vector<ToTellPart>& parts, const RowActions& actions) {
    std::vector<Line> lines;
    for (const ToTellPart& part : parts) {
        const qint64 id = part.announcement.id.value();
        const QString heading = AnswersModel::tr("%1 · %2", "what changes · how many were told")
                                    .arg(oneLine(part.announcement.words), toldText(part.announcement));
        lines.push_back({.kind = RowKind::Heading, .id = id, .cells = {{heading}}});
        for (const auto& row : part.left)
            lines.push_back(lineOf(row, part, actions));
        if (part.more > 0)
            lines.push_back(
                {.kind = RowKind::Link, .id = id, .cells = {{AnswersModel::tr("and %1 more").arg(numberText(part.more))}}});
    }
    return lines;
}

} // namespace

AnswersBoard loadAnswers(storage::ReadSession& session, const AnswersQuery& query) {
    AnswersBoard board;
    board.text = query.text.trimmed();
    auto current = storage::answerRows(session, AnswersWhich::Current);
    auto retired = storage::answerRows(session, AnswersWhich::Retired);
    board.current = static_cast<qint64>(current.size());
    board.retired = static_cast<qint64>(retired.size());
    const auto open = storage::announcementRows(session, true);
    for (const auto& announcement : open)
        board.customers += announcement.total - announcement.told;
    if (query.view == AnswersView::ToTell) {
        for (const auto& announcement : open)
            board.toTell.push_back(partOf(session, announcement, query.limit));
    } else if (query.view == AnswersView::Retired) {
        board.answers = std::move(retired);
    } else {
        board.answers = board.text.isEmpty() ? std::move(current) : storage::searchAnswers(session, board.text, mostFound);
    }
    return board;
}

RowActions answerActions() {
    return {{u"edit"_s, AnswersModel::tr("Change"), u"E"_s, true, Act::WriteAnswers},
            {u"announce"_s, AnswersModel::tr("Announce the change"), u"A"_s, true, Act::WriteAnswers},
            {u"retire"_s, AnswersModel::tr("Retire"), u"R"_s, true, Act::WriteAnswers},
            {u"revive"_s, AnswersModel::tr("Tell it again"), u"R"_s, true, Act::WriteAnswers},
            {u"tell"_s, AnswersModel::tr("Told"), u"T"_s, true, Act::WriteInteractions},
            {u"knows"_s, AnswersModel::tr("Knows already"), u"X"_s, true, Act::WriteInteractions},
            {u"log"_s, AnswersModel::tr("Log"), u"L"_s, true, Act::WriteInteractions},
            {u"giveup"_s, AnswersModel::tr("Tell nobody any more"), {}, false, Act::WriteAnswers}};
}

RowActions answerActions(AnswersView view, const Permissions& permissions) {
    switch (view) {
    case AnswersView::Current:
        return permitted(someActions({u"edit"_s, u"announce"_s, u"retire"_s}), permissions);
    case AnswersView::Retired:
        return permitted(someActions({u"edit"_s, u"revive"_s}), permissions);
    case AnswersView::ToTell:
        break;
    }
    return permitted(someActions({u"tell"_s, u"knows"_s, u"log"_s, u"giveup"_s}), permissions);
}

AnswersModel::AnswersModel(QObject* parent)
    : LinesModel({tr("Question"), tr("Answer"), tr("Changed")}, parent) {}

void AnswersModel::show(const AnswersBoard& board, AnswersView view, QDate today, const QTimeZone& zone,
                        const Permissions& permissions) {
    const RowActions actions = answerActions(view, permissions);
    if (view == AnswersView::ToTell) {
        setHeaders({tr("Customer"), tr("What changes"), tr("How")});
        return LinesModel::show(linesOf(board.toTell, actions));
    }
    setHeaders({tr("Question"), tr("Answer"), tr("Changed")});
    std::vector<Line> lines;
    for (const auto& row : board.answers)
        lines.push_back(lineOf(row, today, zone, actions));
    LinesModel::show(std::move(lines));
}

QString toldText(const storage::AnnouncementRow& announcement) {
    return AnswersModel::tr("%1 of %2 told").arg(numberText(announcement.told), numberText(announcement.total));
}

QStringList versionLines(const Answer& answer, const QHash<qint64, QString>& staff, QDate today, const QTimeZone& zone) {
    QStringList lines;
    for (auto version = answer.versions.rbegin(); version != answer.versions.rend(); ++version) {
        const QString day = dayText(version->at.dateIn(zone), today);
        const QString author = staff.value(version->author.value());
        const QString since = author.isEmpty() ? AnswersModel::tr("Since %1", "a day").arg(day)
                                               : AnswersModel::tr("Since %1, %2", "a day, author").arg(day, author);
        lines << AnswersModel::tr("%1: %2", "since when, what was said").arg(since, version->words);
    }
    return lines;
}

std::vector<ListRow> tellingRows(const std::vector<storage::AnswerTelling>& tellings, int latest, QDate today,
                                 const QTimeZone& zone) {
    std::vector<ListRow> rows;
    for (const auto& telling : tellings) {
        const QString day = dayText(telling.at.dateIn(zone), today);
        ListRow row{.id = static_cast<qint64>(rows.size()), .customer = telling.customer, .title = telling.customerName};
        row.second = telling.author.isEmpty() ? day : AnswersModel::tr("%1, %2", "day, author").arg(day, telling.author);
        if (telling.version < latest)
            row.reason = {AnswersModel::tr("version %1").arg(telling.version), Tone::Amber};
        rows.push_back(row);
    }
    return rows;
}

QString toldBeforeText(const storage::AnswerTelling& earlier, QDate today, const QTimeZone& zone) {
    return AnswersModel::tr("%1 was told on %2: %3")
        .arg(earlier.customerName, dayText(earlier.at.dateIn(zone), today), oneLine(earlier.words));
}

std::vector<ListRow> answerRows(const std::vector<storage::AnswerRow>& answers) {
    std::vector<ListRow> rows;
    for (const auto& answer : answers)
        rows.push_back({.id = answer.id.value(), .title = answer.question, .second = oneLine(answer.words)});
    return rows;
}

} // namespace rapport::presentation
