#pragma once

#include "rapport/domain/answer.h"
#include "rapport/domain/interaction.h"
#include "rapport/presentation/linesmodel.h"
#include "rapport/presentation/rowlistmodel.h"
#include "rapport/storage/announcementrepository.h"
#include "rapport/storage/answerlist.h"
#include "rapport/storage/balance.h"

#include <QTimeZone>

namespace rapport::presentation {

enum class AnswersView {
    Current, ///< answers that are told
    ToTell,  ///< customers who have yet to hear of a change
    Retired, ///< answers that are told no more
};

struct AnswersQuery {
    AnswersView view = AnswersView::Current;
    QString text;    ///< only answers with these words; of those that are told
    int limit = 100; ///< customers of one announcement before "and 40 more"
};

/// An announcement and who has yet to hear of it.
struct ToTellPart {
    storage::AnnouncementRow announcement;
    std::vector<storage::AudienceRow> left;
    qint64 more = 0; ///< beside these
};

struct AnswersBoard {
    std::vector<storage::AnswerRow> answers;
    std::vector<ToTellPart> toTell;
    qint64 current = 0;   ///< answers that are told
    qint64 customers = 0; ///< who have yet to hear of a change, each once for each
    qint64 retired = 0;   ///< answers that are told no more
    QString text;         ///< that was searched for
};
[[nodiscard]] AnswersBoard loadAnswers(storage::ReadSession& session, const AnswersQuery& query);

/// What can be done: with an answer change, announce, retire, tell again; with a customer to tell say that they were told, that
/// they know already, or that nobody is to be told any more.
[[nodiscard]] RowActions answerActions();
[[nodiscard]] RowActions answerActions(AnswersView view, const domain::Permissions& permissions);

/// Of an answer the line's id is its own; of a customer to tell that of their place in the announcement (AudienceRow::row). A
/// heading's and a link's id is the announcement's.
class AnswersModel : public LinesModel {
    Q_OBJECT

public:
    enum Column { Question, Words, Changed };
    explicit AnswersModel(QObject* parent = nullptr);
    void show(const AnswersBoard& board, AnswersView view, QDate today, const QTimeZone& zone,
              const domain::Permissions& permissions = {});
};

/// "3 of 12 told".
[[nodiscard]] QString toldText(const storage::AnnouncementRow& announcement);
/// What an answer said and since when, the latest first: "Since Tue 3 Nov, Maria: Until seven."
[[nodiscard]] QStringList versionLines(const domain::Answer& answer, const QHash<qint64, QString>& staff, QDate today,
                                       const QTimeZone& zone);
/// Who was told what, the latest first, a row each: "Anna Kovács", "Tue 3 Nov, Maria", and which version where it is not the
/// latest.
[[nodiscard]] std::vector<ListRow> tellingRows(const std::vector<storage::AnswerTelling>& tellings, int latest, QDate today,
                                               const QTimeZone& zone);
/// What a customer who is about to hear an answer was told before: "Anna Kovács was told on Tue 3 Nov: Until six."
[[nodiscard]] QString toldBeforeText(const storage::AnswerTelling& earlier, QDate today, const QTimeZone& zone);
/// What an interaction was for, as a word after "to": "inform"; and in a sentence what is meant by it.
[[nodiscard]] QString aimVerb(domain::Aim aim);
[[nodiscard]] QString aimHint(domain::Aim aim);
/// The same as what was done: "informed"; of an approach that needs no answer "nothing to answer".
[[nodiscard]] QString aimWord(domain::Aim aim);
/// What a year of contacts was for: "12 contacts: 4 informed, 0 thanked"; empty where there were none. Thanks are told also where
/// there are none, the others only where there are.
[[nodiscard]] QString balanceText(const storage::Balance& balance);
/// One number of a balance as words, with what it counts: "1 thanked", "3 of 5 contacts by e-mail, as they prefer".
struct CountedContacts {
    QString text;
    std::vector<InteractionId> ids;
    friend bool operator==(const CountedContacts&, const CountedContacts&) = default;
};
/// The numbers of balanceText() one by one, the contacts first; empty where there were none.
[[nodiscard]] std::vector<CountedContacts> balanceNumbers(const storage::Balance& balance);
/// How many of them came by the channel that the customer prefers (P18); empty where none is known, or there were no contacts.
[[nodiscard]] std::optional<CountedContacts> preferredShare(const storage::Balance& balance);
/// Answers to choose from while a customer is on the line: question, and what is told.
[[nodiscard]] std::vector<ListRow> answerRows(const std::vector<storage::AnswerRow>& answers);

} // namespace rapport::presentation
