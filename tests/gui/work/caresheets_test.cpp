#include "gui/work/windowfixture.h"
#include "rapport/services/customers.h"
#include "rapport/services/expiries.h"
#include "rapport/services/needs.h"
#include "support/catch.h"
#include "ui/care/asksheet.h"
#include "ui/care/expirysheet.h"
#include "ui/care/feedbacksheet.h"
#include "ui/care/gesturesheet.h"
#include "ui/care/givesheet.h"
#include "ui/care/needsheet.h"
#include "ui/care/warnsheet.h"
#include "ui/today/todaypage.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace rapport;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

struct Kept : OfficeStore {
    CustomerId anna = add(aCustomer().named("Anna Kovács").withEmail("anna@example.org").withTopic("bees"));

    services::CustomerCare care() { return services::customerPage(workspace, anna).result().care; }
    NeedId needs(const QString& words, QDate on) {
        domain::Need need;
        need.customer = anna;
        need.words = words;
        need.wantedOn = on;
        return services::saveNeed(workspace, need).result();
    }
    ExpiryId expires(const QString& words, QDate on) {
        domain::Expiry expiry;
        expiry.customer = anna;
        expiry.words = words;
        expiry.dueDate = on;
        return services::saveExpiry(workspace, expiry).result();
    }
    QDate today() const { return workspace.clock.today(); }
};

void presses(const QWidget* sheet, const QString& name) {
    auto* button = named<QAbstractButton>(sheet, name);
    REQUIRE(button);
    button->click();
}

} // namespace

TEST_CASE("a need is written down with its sign and day, and met from its sheet", "[gui][work]") {
    Kept office;
    Sheets sheets(office.workspace);
    domain::Need start;
    start.customer = office.anna;
    const auto sheet = sheets.open<ui::NeedSheet>(start);
    sheet->accept();
    CHECK(sheet->isVisible()); // nothing was written yet
    named<QLineEdit>(sheet, u"What they need"_s)->setText(u"winter tyres"_s);
    named<QLineEdit>(sheet, u"What showed it"_s)->setText(u"worn"_s);
    named<QCheckBox>(sheet, u"On a day"_s)->setChecked(true);
    sheet->accept();
    REQUIRE(eventually([&] { return office.care().needs.size() == 1; }));
    const auto need = office.care().needs.front().record;
    CHECK(need.sign == u"worn"_s);
    CHECK(need.wantedOn == office.today().addDays(30));
    const auto again = sheets.open<ui::NeedSheet>(need.id);
    presses(again, u"It is met"_s);
    REQUIRE(eventually([&] { return office.care().needs.empty(); }));
    CHECK(eventually([&] { return sheets.messages.dones.contains(u"Met: winter tyres"_s); })); // the store knows before the window
}

TEST_CASE("a deadline says from when it is warned of, and the customer is warned with the words that are shown", "[gui][work]") {
    Kept office;
    Sheets sheets(office.workspace);
    const auto sheet = sheets.open<ui::ExpirySheet>(office.anna);
    named<QLineEdit>(sheet, u"What ends"_s)->setText(u"the lease ends"_s);
    sheet->accept();
    REQUIRE(eventually([&] { return office.care().expiries.size() == 1; }));
    const auto id = office.care().expiries.front().record.id;
    const auto warning = sheets.open<ui::WarnSheet>(id);
    CHECK(named<QPlainTextEdit>(warning, u"Message"_s)->toPlainText().contains(u"The lease ends"_s));
    warning->accept();
    REQUIRE(eventually([&] { return office.care().expiries.front().record.warnedAt.has_value(); }));
    CHECK(sheets.links.opened.size() == 1);
    const auto again = sheets.open<ui::ExpirySheet>(id);
    presses(again, u"Averted"_s);
    REQUIRE(eventually([&] { return office.care().expiries.empty(); }));
}

TEST_CASE("a gesture comes from an idea, is given and has a reaction", "[gui][work]") {
    Kept office;
    Sheets sheets(office.workspace);
    const auto sheet = sheets.open<ui::GestureSheet>(office.anna);
    auto* words = named<QComboBox>(sheet, u"What it is"_s);
    REQUIRE(eventually([&] { return words->count() > 3; }));
    CHECK(words->itemText(0).contains(u"bees"_s));
    words->setCurrentIndex(0);
    Q_EMIT words->activated(0);
    named<QLineEdit>(sheet, u"Cost"_s)->setText(u"much"_s);
    sheet->accept();
    CHECK(sheet->isVisible());
    named<QLineEdit>(sheet, u"Cost"_s)->setText(u"24"_s);
    sheet->accept();
    REQUIRE(eventually([&] { return office.care().gestures.size() == 1; }));
    const auto gesture = office.care().gestures.front().record;
    CHECK_FALSE(gesture.idea.isEmpty());
    CHECK(gesture.cost == 2400);
    const auto giving = sheets.open<ui::GiveSheet>(gesture.id);
    giving->accept();
    REQUIRE(eventually([&] { return office.care().gestures.front().record.state == domain::GestureState::Given; }));
    const auto reaction = sheets.open<ui::GestureSheet>(gesture.id);
    named<QLineEdit>(reaction, u"What they said"_s)->setText(u"lovely"_s);
    reaction->accept();
    REQUIRE(eventually([&] { return office.care().gestures.front().record.reactionWords == u"lovely"_s; }));
}

TEST_CASE("feedback is asked with a preview, answered, and closed by what was done", "[gui][work]") {
    Kept office;
    Sheets sheets(office.workspace);
    const auto ask = sheets.open<ui::AskSheet>(office.anna);
    CHECK(named<QPlainTextEdit>(ask, u"Message"_s)->toPlainText().contains(u"0 to 10"_s));
    ask->accept();
    REQUIRE(eventually([&] { return office.care().feedback.size() == 1; }));
    CHECK(sheets.links.opened.size() == 1);
    const auto id = office.care().feedback.front().record.id;
    const auto answer = sheets.open<ui::FeedbackSheet>(id);
    answer->accept();
    CHECK(answer->isVisible()); // neither a score nor words
    auto* score = named<QComboBox>(answer, u"Score"_s);
    score->setCurrentIndex(score->findData(6));
    named<QLineEdit>(answer, u"Their words"_s)->setText(u"slow"_s);
    answer->accept();
    REQUIRE(eventually([&] { return office.care().feedback.front().record.answeredAt.has_value(); }));
    const auto close = sheets.open<ui::FeedbackSheet>(id);
    named<QLineEdit>(close, u"What we did"_s)->setText(u"hired somebody"_s);
    CHECK(named<QPlainTextEdit>(close, u"Message"_s)->toPlainText() == u"You said: slow\nWe did: hired somebody"_s);
    close->findChild<QCheckBox*>()->setChecked(true);
    close->accept();
    REQUIRE(eventually([&] { return office.care().feedback.front().record.toldAt.has_value(); }));
    const auto tooSoon = sheets.open<ui::AskSheet>(office.anna);
    CHECK(tooSoon->quietLine().contains(u"not long ago"_s));
}

TEST_CASE("what is due of all these stands on Today, and D and W work it", "[gui][work]") {
    Kept office;
    office.needs(u"winter tyres"_s, office.today());
    office.expires(u"the lease ends"_s, office.today().addDays(3));
    OpenPage<ui::TodayPage> window(office);
    REQUIRE(window.filled());
    const auto rowOf = [&](const QString& words) {
        for (int row = 0; row < window.rows(); ++row)
            if (window.table()->model()->index(row, 0).data(presentation::RestRole).toString() == words)
                return row;
        return -1;
    };
    REQUIRE(rowOf(u"winter tyres"_s) > 0);
    window.table()->selectRow(rowOf(u"winter tyres"_s));
    window.press(Qt::Key_D);
    REQUIRE(eventually([&] { return office.care().needs.empty(); }));
    REQUIRE(eventually([&] { return rowOf(u"winter tyres"_s) < 0 && rowOf(u"the lease ends"_s) > 0; }));
    window.table()->selectRow(rowOf(u"the lease ends"_s));
    const QPointer<ui::WarnSheet> warning = window.opens<ui::WarnSheet>(Qt::Key_W);
    warning->findChild<QCheckBox*>()->setChecked(true);
    warning->accept();
    REQUIRE(eventually([&] { return office.care().expiries.front().record.warnedAt.has_value(); }));
}
