#include "rapport/presentation/answers.h"
#include "rapport/presentation/logform.h"
#include "rapport/presentation/playbookrows.h"
#include "support/builders.h"
#include "support/catch.h"
#include "unit/presentation/modeltext.h"

using namespace rapport;
using namespace rapport::presentation;
using namespace rapport::test;
using namespace Qt::StringLiterals;
using domain::Aim;

namespace {

const QDate today(2026, 11, 21);
const QTimeZone utc = QTimeZone::utc();
const Moment monday = momentOf("2026-11-16T09:00Z");

storage::AnswerRow rowOf(qint64 id, const QString& question) {
    return {AnswerId(id), {}, question, u"Until\nsix."_s, 1, monday, u"Maria"_s, false};
}

ToTellPart partOf(std::vector<storage::AudienceRow> left, int told, qint64 more) {
    ToTellPart part;
    part.announcement.id = AnnouncementId(5);
    part.announcement.words = u"No water."_s;
    part.announcement.told = told;
    part.announcement.total = told + static_cast<int>(left.size()) + static_cast<int>(more);
    part.left = std::move(left);
    part.more = more;
    return part;
}

storage::AudienceRow toTell(qint64 row, const QString& name) {
    return {row, CustomerId(row), name, {}, domain::Channel::Email, {}, {}};
}

QStringList linesOf(const LinesModel& model) {
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row)
        lines << lineText(model, row);
    return lines;
}

QStringList idsOf(const RowActions& actions) {
    QStringList ids;
    for (const RowAction& action : actions)
        ids << action.id;
    return ids;
}

} // namespace

TEST_CASE("answers stand with what is told and since when", "[unit][answers]") {
    AnswersModel model;
    const QAbstractItemModelTester tester(&model);
    AnswersBoard board;
    board.answers = {rowOf(1, u"When are you open?"_s), rowOf(2, u"Cards?"_s)};
    model.show(board, AnswersView::Current, today, utc);
    CHECK(linesOf(model).front() == u"*When are you open?* | Until six. | Mon 16 Nov, Maria"_s);
    CHECK(idsOf(model.lineAt(0)->actions) == QStringList{u"edit"_s, u"announce"_s, u"retire"_s});
    model.show(board, AnswersView::Retired, today, utc);
    CHECK(idsOf(model.lineAt(0)->actions) == QStringList{u"edit"_s, u"revive"_s});
}

TEST_CASE("customers to tell stand under what changes, with how many have heard of it", "[unit][answers]") {
    AnswersModel model;
    const QAbstractItemModelTester tester(&model);
    AnswersBoard board;
    board.toTell = {partOf({toTell(7, u"Anna Kovács"_s)}, 2, 3)};
    model.show(board, AnswersView::ToTell, today, utc);
    CHECK(linesOf(model) ==
          QStringList{u"= No water. · 2 of 6 told ="_s, u"*Anna Kovács* | No water. | prefers e-mail"_s, u"<and 3 more>"_s});
    CHECK(model.lineAt(1)->customer == CustomerId(7));
    CHECK(model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString() == u"Customer"_s);
}

TEST_CASE("who may not write answers may tell them", "[unit][answers]") {
    const domain::Permissions staff(StaffId(1), domain::Role::Staff);
    CHECK(answerActions(AnswersView::Current, staff).isEmpty());
    CHECK(idsOf(answerActions(AnswersView::ToTell, staff)) == QStringList{u"tell"_s, u"knows"_s, u"log"_s});
}

TEST_CASE("what was said before and told to whom is said with its day", "[unit][answers]") {
    domain::Answer answer = domain::newAnswer(u"When?"_s, u"Until six."_s, StaffId(1), monday);
    answer = withWords(answer, u"Until seven."_s, StaffId(), momentOf("2026-11-20T09:00Z"));
    CHECK(versionLines(answer, {{1, u"Maria"_s}}, today, utc) ==
          QStringList{u"Since Fri 20 Nov: Until seven."_s, u"Since Mon 16 Nov, Maria: Until six."_s});
    const storage::AnswerTelling told{AnswerId(1),   u"When?"_s,      1, u"Until six."_s, InteractionId(3), monday, u"Péter"_s,
                                      CustomerId(2), u"Anna Kovács"_s};
    CHECK(toldBeforeText(told, today, utc) == u"Anna Kovács was told on Mon 16 Nov: Until six."_s);
    const auto rows = tellingRows({told}, 2, today, utc);
    CHECK(rows.front().second == u"Mon 16 Nov, Péter"_s);
    CHECK(rows.front().reason.text == u"version 1"_s);
    CHECK(tellingRows({told}, 1, today, utc).front().reason.text.isEmpty());
}

TEST_CASE("a year's balance says that nobody was thanked", "[unit][balance]") {
    storage::Balance balance;
    CHECK(balanceText(balance).isEmpty());
    balance.contacts = {InteractionId(1), InteractionId(2)};
    CHECK(balanceText(balance) == u"2 contacts: 0 thanked"_s);
    balance.byAim[static_cast<size_t>(Aim::Informed)] = {InteractionId(2)};
    CHECK(balanceText(balance) == u"2 contacts: 1 informed, 0 thanked"_s);
}

TEST_CASE("each number of a balance names its contacts, and how many came as the customer prefers", "[unit][balance]") {
    storage::Balance balance;
    CHECK(balanceNumbers(balance).empty());
    balance.contacts = {InteractionId(3), InteractionId(2), InteractionId(1)};
    balance.byAim[static_cast<size_t>(Aim::Informed)] = {InteractionId(2)};
    CHECK_FALSE(preferredShare(balance)); // nobody knows what they prefer
    const auto numbers = balanceNumbers(balance);
    REQUIRE(numbers.size() == 3);
    CHECK(numbers[0] == CountedContacts{u"3 contacts"_s, balance.contacts});
    CHECK(numbers[1] == CountedContacts{u"1 informed"_s, {InteractionId(2)}});
    CHECK(numbers[2] == CountedContacts{u"0 thanked"_s, {}});
    balance.preferred = domain::Channel::Email;
    balance.inPreferred = {InteractionId(3), InteractionId(1)};
    CHECK(preferredShare(balance) ==
          CountedContacts{u"2 of 3 contacts by e-mail, as they prefer"_s, {InteractionId(3), InteractionId(1)}});
}

TEST_CASE("what a call was for, its steps and answers are logged as chosen and edited again", "[unit][answers]") {
    LogEntry entry;
    entry.customers = {CustomerId(1)};
    entry.aims = {Aim::Thanked};
    entry.playbook = {{PlaybookId(1), u"said our name"_s, true}};
    entry.told = {{AnswerId(1), 2, u"Until seven."_s}};
    auto interaction = interactionOf(entry, monday, utc);
    CHECK(interaction.notes == u"Until seven."_s); // there is no line
    entry.line = u"asked when we open"_s;
    interaction = interactionOf(entry, monday, utc);
    CHECK(interaction.notes == u"asked when we open"_s);
    const LogEntry again = entryOf(interaction, {});
    CHECK(again.aims == entry.aims);
    CHECK(again.playbook == entry.playbook);
    CHECK(again.told == entry.told);
    LogEntry without = again;
    without.told.clear();
    CHECK(corrected(interaction, without, {}, utc).told.empty());
}

TEST_CASE("playbooks are listed with their steps, retired ones to be offered again", "[unit][playbooks]") {
    domain::Playbook calls;
    calls.name = u"Every call"_s;
    calls.channel = domain::Channel::Call;
    calls.steps = {u"said our name"_s, u"asked what else"_s};
    domain::Playbook all = calls;
    all.channel = {};
    all.retired = true;
    const auto rows = playbookRows({calls, all});
    CHECK(rows.front().rest == u"Calls"_s);
    CHECK(rows.front().second == u"said our name · asked what else"_s);
    CHECK(idsOf(rows.front().actions) == QStringList{u"edit"_s, u"retire"_s});
    CHECK(rows.back().rest == u"any kind of contact"_s);
    CHECK(idsOf(rows.back().actions) == QStringList{u"edit"_s, u"revive"_s});
}
