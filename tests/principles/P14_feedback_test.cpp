// P14: ask how we are doing, and act on it.
#include "principles/carewindow.h"

#include "rapport/services/feedback.h"
#include "rapport/services/interactions.h"
#include "rapport/services/today.h"
#include "support/office.h"
#include "ui/care/asksheet.h"
#include "ui/care/feedbacksheet.h"
#include <QCheckBox>
#include <QComboBox>

using namespace rapport;
using namespace rapport::services;
using namespace rapport::test;
using namespace Qt::StringLiterals;

TEST_CASE("P14: asked by a preview, answered, closed by you said, we did, and counted with its rows", "[principles]") {
    Office office;
    const CustomerId anna = office.knows(aCustomer().named("Anna Kovács"));
    const auto draft = done(feedbackDraft(office.workspace(), anna, domain::FeedbackScale::Ten, domain::Channel::Email, u"en"_s));
    CHECK(draft.body.contains(draft.question));
    const FeedbackId id = done(
        askFeedback(office.workspace(), anna, domain::FeedbackScale::Ten, draft.question, {domain::Channel::Email, draft.body}));
    CHECK(errorOf([&] {
              (void)done(askFeedback(office.workspace(), anna, domain::FeedbackScale::Ten, draft.question,
                                     {domain::Channel::Email, draft.body}));
          }) == ErrorCode::InvalidInput);
    done(recordAnswer(office.workspace(), id, 6, u"I waited two weeks"_s));
    CHECK(done(today(office.workspace())).feedback.size() == 1);
    const auto answered = done(loadFeedback(office.workspace(), id));
    done(closeFeedback(office.workspace(), id, u"we hired somebody"_s,
                       {domain::Channel::Call, closingWords(answered, u"we hired somebody"_s)}));
    CHECK(done(today(office.workspace())).feedback.empty());
    const auto told = done(loadInteraction(office.workspace(), done(loadFeedback(office.workspace(), id)).toldIn));
    CHECK(told.notes.contains(u"I waited two weeks"_s));
    CHECK(told.notes.contains(u"we hired somebody"_s));
    const auto score = done(feedbackScore(office.workspace(), office.today(), office.today()));
    CHECK(score.score.net() == -100);
    REQUIRE(score.rows.size() == 1);
    CHECK(score.rows.front().customerName == u"Anna Kovács"_s);
}

TEST_CASE_METHOD(CareWindow, "P14: F asks, the answer is recorded beside the customer, and you said, we did closes it",
                 "[principles]") {
    openHer();
    CHECK(closes(sheetBy<ui::AskSheet>(Qt::Key_F)));
    REQUIRE(eventually([this] { return line(u"No answer yet"_s) != nullptr; }));
    line(u"No answer yet"_s)->click();
    const auto answer = sheet<ui::FeedbackSheet>();
    auto& score = field<QComboBox>(*answer, u"Score"_s);
    score.setCurrentIndex(score.findData(6));
    field<QLineEdit>(*answer, u"Their words"_s).setText(u"slow"_s);
    CHECK(closes(answer));
    REQUIRE(eventually([this] { return line(u"6 of 10: slow"_s) != nullptr; }));
    line(u"6 of 10: slow"_s)->click();
    const auto close = sheet<ui::FeedbackSheet>();
    field<QLineEdit>(*close, u"What we did"_s).setText(u"hired somebody"_s);
    close->findChild<QCheckBox*>()->setChecked(true);
    CHECK(closes(close));
    CHECK(eventually([this] { return office.pageOf(anna).care.feedback.front().record.toldAt.has_value(); }));
}
