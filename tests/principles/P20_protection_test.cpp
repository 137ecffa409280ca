// P20: protect: expiries and deadlines that threaten a customer, warned of before; their data kept safe: consent, export and
// erasure on request.
#include "principles/carewindow.h"

#include "rapport/services/commitments.h"
#include "rapport/services/dossier.h"
#include "rapport/services/expiries.h"
#include "rapport/services/feedback.h"
#include "rapport/services/history.h"
#include "rapport/services/interactions.h"
#include "rapport/services/mailing.h"
#include "rapport/services/today.h"
#include "rapport/storage/check.h"
#include "rapport/storage/search.h"
#include "support/office.h"
#include "ui/care/expirysheet.h"

#include <QJsonDocument>

using namespace rapport;
using namespace rapport::services;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

struct Protecting : Office {
    CustomerId anna = knows(aCustomer().named("Anna Kovács"));
    ExpiryId id = noted();

    ExpiryId noted() {
        domain::Expiry expiry;
        expiry.customer = anna;
        expiry.words = u"the guarantee ends"_s;
        expiry.dueDate = today().addDays(30);
        expiry.leadDays = 14;
        return done(saveExpiry(workspace(), expiry));
    }
    qint64 onToday() { return done(services::today(workspace())).expiryCount; }
};

} // namespace

TEST_CASE("P20: a customer is warned before the deadline, once, and it stays in sight until it is averted", "[principles]") {
    Protecting office;
    CHECK(office.onToday() == 0);
    office.itIs("2026-12-07T09:00");
    CHECK(office.onToday() == 1);
    done(warnOfExpiry(office.workspace(), office.id, Telling{domain::Channel::Call, u"the guarantee ends on the 21st"_s}));
    CHECK(office.onToday() == 0);
    CHECK(office.pageOf(office.anna).timeline.size() == 1);
    CHECK(office.pageOf(office.anna).care.expiries.size() == 1);
    office.itIs("2026-12-21T09:00");
    CHECK(office.onToday() == 1);
    done(closeExpiry(office.workspace(), office.id, domain::ExpiryState::Averted));
    CHECK(office.onToday() == 0);
    CHECK(office.pageOf(office.anna).care.expiries.empty());
}

TEST_CASE_METHOD(CareWindow, "P20: X beside a customer notes a deadline, which stands there until it is averted",
                 "[principles]") {
    openHer();
    const auto sheet = sheetBy<ui::ExpirySheet>(Qt::Key_X);
    field<QLineEdit>(*sheet, u"What ends"_s).setText(u"the lease ends"_s);
    CHECK(closes(sheet));
    REQUIRE(eventually([this] { return line(u"the lease ends"_s) != nullptr; }));
    line(u"the lease ends"_s)->click();
    const auto again = this->sheet<ui::ExpirySheet>();
    field<QAbstractButton>(*again, u"Averted"_s).click();
    CHECK(eventually([this] { return line(u"the lease ends"_s) == nullptr; }));
}

namespace {

/// Anna, of whom much is held, and Ben, who was there once.
struct Asked : Office {
    CustomerId anna = knows(aCustomer().named("Anna Kovács").withEmail("anna@example.org").withBirthday("1980-11-24"));
    CustomerId ben = knows(aCustomer().named("Ben Ode"));

    Asked() {
        (void)done(logInteraction(workspace(), anInteraction().with(anna).at("2026-11-20T10:00Z").noting("the blue door"), {}));
        (void)done(logInteraction(workspace(), anInteraction().with({anna, ben}).at("2026-11-20T11:00Z").noting("the roof"), {}));
        auto promise = domain::promised(anna, u"send the offer"_s, {today().addDays(3), {}}, maria, now(), zone());
        (void)done(addCommitment(workspace(), promise));
    }
    void agrees(domain::ConsentPurpose purpose, bool given) {
        CustomerRecord record = pageOf(anna).record;
        domain::setConsent(record.customer.consents, purpose, given, u"on the phone"_s);
        (void)done(saveCustomer(workspace(), record));
    }
    static QString textOf(const QJsonObject& columns) { return QString::fromUtf8(QJsonDocument(columns).toJson()); }
    /// How often a text stands anywhere in the change log.
    int inHistory(const QString& text) {
        int found = 0;
        for (const auto& entry : done(history(workspace(), {}, 1000)))
            for (const QString& held : {entry.label, textOf(entry.before), textOf(entry.after)})
                found += static_cast<int>(held.contains(text));
        return found;
    }
    QStringList heldTexts() {
        const QByteArray json = done(dossier(workspace(), anna)).json;
        QStringList found;
        for (const char* text :
             {"Anna Kov\u00e1cs", "the blue door", "the roof", "send the offer", "anna@example.org", "1980-11-24"})
            if (QString::fromUtf8(json).contains(QString::fromUtf8(text)))
                found << QString::fromUtf8(text);
        return found;
    }
};

} // namespace

TEST_CASE("P20: who refused mailings gets none, who does not want to be asked is not", "[principles]") {
    Asked office;
    const MailingQuery november{QDate(2026, 11, 1), QDate(2026, 11, 30), {}, {}, {}};
    CHECK(done(mailing(office.workspace(), november)).rows.size() == 1);
    office.agrees(domain::ConsentPurpose::Mailing, false);
    const Mailing none = done(mailing(office.workspace(), november));
    CHECK(none.rows.empty());
    REQUIRE(none.leftOut.size() == 1);
    CHECK(none.leftOut.front().why == u"Anna Kovács refused mailings."_s);
    CHECK(office.pageOf(office.anna).record.customer.consents.front().saidOn == office.today());
    office.agrees(domain::ConsentPurpose::Mailing, true);
    CHECK(done(mailing(office.workspace(), november)).rows.size() == 1);

    const auto holdNow = [&] {
        return done(feedbackDraft(office.workspace(), office.anna, domain::FeedbackScale::Ten, {}, {})).hold;
    };
    CHECK(holdNow() == AskHold::None);
    office.agrees(domain::ConsentPurpose::Feedback, false);
    CHECK(holdNow() == AskHold::Refused);
}

TEST_CASE("P20: all that is held about one customer is in one document, and nothing about others", "[principles]") {
    Asked office;
    CHECK(office.heldTexts().size() == 6);
    (void)done(logInteraction(office.workspace(), anInteraction().with(office.ben).noting("only Ben's"), {}));
    CHECK_FALSE(done(dossier(office.workspace(), office.anna)).json.contains("only Ben's"));
}

TEST_CASE("P20: on request everything about a customer is erased, from history too, and others keep what is theirs",
          "[principles]") {
    Asked office;
    (void)done(logInteraction(office.workspace(), anInteraction().with(office.anna).noting("taken back"), {}));
    done(undo(office.workspace()));
    CHECK(office.inHistory(u"taken back"_s) > 0);
    CHECK(office.inHistory(u"Anna Kovács"_s) > 0);
    done(eraseCustomer(office.workspace(), office.anna));
    CHECK(errorOf([&] { (void)done(loadCustomer(office.workspace(), office.anna)); }) == ErrorCode::NoSuchRecord);
    CHECK(office.inHistory(u"Anna Kovács"_s) == 0);
    CHECK(office.inHistory(u"blue door"_s) == 0);
    CHECK(office.inHistory(u"taken back"_s) == 0);
    for (const QString& gone : {u"anna"_s, u"blue door"_s, u"offer"_s, u"taken back"_s})
        CHECK(office.looks([&](auto& session) { return storage::search(session, gone, 5); }).empty());
    CHECK(office.looks([&](auto& session) { return storage::search(session, u"roof"_s, 5); }).size() == 1);
    CHECK(office.pageOf(office.ben).timeline.size() == 1);
    CHECK(errorOf([&] { done(undo(office.workspace())); }) == ErrorCode::NothingToUndo);
    CHECK(office.looks([](storage::ReadSession& session) { return storage::checkStore(session); }).isEmpty());

    // Life goes on: what is done from now on can be undone.
    const CustomerId clara = office.knows(aCustomer().named("Clara Diaz"));
    done(undo(office.workspace()));
    CHECK(errorOf([&] { (void)done(loadCustomer(office.workspace(), clara)); }) == ErrorCode::NoSuchRecord);
}

TEST_CASE("P20: in an office only owners erase for good", "[principles]") {
    Asked office;
    office.logsIn(office.judit);
    CHECK(errorOf([&] { done(eraseCustomer(office.workspace(), office.anna)); }) == ErrorCode::NotAllowed);
    CHECK(office.pageOf(office.anna).timeline.size() == 3);
}
